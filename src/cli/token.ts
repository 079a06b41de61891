import { ConfigError } from '../config.ts'
import { signToken } from '../http/index.ts'
import type { Setting } from './setting.ts'
import { checkUser, UsageError } from './usage.ts'

/** Prints a signed token for a user. */
export const printToken = async (
  { config }: Setting,
  { user, admin, expires }: { user: string; admin?: boolean; expires: string },
): Promise<void> => {
  const { TILLER_JWT_SECRET: secret } = config
  if (!secret) throw new ConfigError('TILLER_JWT_SECRET: set it to the secret that the server has')
  checkUser(user)
  const signing = {
    admin: admin ?? false,
    expiresIn: expires,
    issuer: config.TILLER_JWT_ISSUER,
    audience: config.TILLER_JWT_AUDIENCE,
  }
  const token = await Promise.resolve()
    .then(() => signToken(secret, user, signing))
    .catch(() => {
      throw new UsageError(`--expires: "${expires}" is no length of time: write 12h or 30d`)
    })
  console.log(token)
}
