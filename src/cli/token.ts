import { ConfigError } from '../config.ts'
import { signToken } from '../http/index.ts'
import type { Setting } from './setting.ts'

/** Prints a signed token for a user. */
export const printToken = async (
  { config }: Setting,
  { user, admin, expires }: { user: string; admin?: boolean; expires: string },
): Promise<void> => {
  const { TILLER_JWT_SECRET: secret } = config
  if (!secret) throw new ConfigError('TILLER_JWT_SECRET: set it to the secret that the server has')
  console.log(await signToken(secret, user, { admin: admin ?? false, expiresIn: expires }))
}
