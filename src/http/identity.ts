import { timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { createRemoteJWKSet, errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { clean } from '../catalog/index.ts'
import { type Config, hasAuth, isLoopback } from '../config.ts'
import { isAgentPath } from './agent-protocol/places.ts'
import type { Env, Identity } from './env.ts'
import { badRequest, Problem } from './problem.ts'

const adminScope = 'tiller:admin'
const algorithms = { secret: ['HS256'], jwks: ['RS256', 'ES256', 'EdDSA'] }
const userId = clean(z.string().min(1).max(200))

/** Finds out who asks, before any route runs. */
export const identify = (config: Config): MiddlewareHandler<Env> => {
  const verify = hasAuth(config) ? tokenReader(config) : undefined
  return async function identify(c, next) {
    const bearer = c.req.header('authorization')?.match(/^Bearer (.+)$/i)?.[1]
    const isAdminKey = bearer !== undefined && equal(bearer, config.TILLER_ADMIN_KEY)
    if (isAdminKey) c.set('identity', { userId: 'admin', admin: true })
    else if (verify) c.set('identity', await verify(bearer))
    else {
      const origin = c.req.header('origin')
      const isAllowed =
        isAgentPath(c.req.path) && config.TILLER_AGENT_ORIGINS.includes(origin ?? '')
      refuseOtherSites(c.req.header('host'), isAllowed ? undefined : origin)
      c.set('identity', localIdentity(c.req.header('x-tiller-user'), config))
    }
    await next()
  }
}

/** Lets only an admin pass. */
export const adminOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!c.get('identity').admin)
    throw new Problem(403, 'Forbidden', 'This needs the admin scope or the admin key.')
  await next()
}

/** What a token says beside whom it is about. */
export interface TokenClaims {
  admin?: boolean
  /** Such as `30d`. */
  expiresIn?: string
  issuer?: string | undefined
  audience?: string | undefined
}

/** Signs a token for a user with the shared secret: for scripts and first steps. */
export const signToken = (
  secret: string,
  user: string,
  { admin = false, expiresIn = '30d', issuer, audience }: TokenClaims = {},
): Promise<string> =>
  new SignJWT({
    ...(admin && { scope: adminScope }),
    ...(issuer && { iss: issuer }),
    ...(audience && { aud: audience }),
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(user)
    .setIssuedAt()
    .setExpirationTime(expiresIn)
    .sign(new TextEncoder().encode(secret))

const tokenReader = (config: Config) => {
  const { TILLER_JWT_SECRET: secret, TILLER_JWKS_URL: url } = config
  const { TILLER_JWT_ISSUER: issuer, TILLER_JWT_AUDIENCE: audience } = config
  const claims = { ...(issuer && { issuer }), ...(audience && { audience }) }
  const key = secret ? new TextEncoder().encode(secret) : undefined
  const keys = url ? createRemoteJWKSet(new URL(url)) : undefined
  return async (token: string | undefined): Promise<Identity> => {
    try {
      const { payload } = key
        ? await jwtVerify(token ?? '', key, { algorithms: algorithms.secret, ...claims })
        : await jwtVerify(token ?? '', keys!, { algorithms: algorithms.jwks, ...claims })
      const scopes = String(payload.scope ?? '').split(' ')
      return { userId: userId.parse(payload.sub), admin: scopes.includes(adminScope) }
    } catch (error) {
      if (keys && !isAboutToken(error))
        throw new Problem(503, 'Keys unavailable', 'The keys of TILLER_JWKS_URL cannot be read.')
      throw new Problem(
        401,
        'Unauthorized',
        'Send "Authorization: Bearer TOKEN" with a valid token.',
      )
    }
  }
}

/** Whether it is the token that is at fault, and not the place that the keys come from. */
const isAboutToken = (error: unknown) => {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false
  if (error instanceof errors.JOSEError) return error.code !== 'ERR_JOSE_GENERIC'
  return error instanceof z.ZodError
}

/**
 * A page of another site could point its own name at this machine, or send a form here: only loopback names are
 * answered, and only to pages that came from one.
 */
const refuseOtherSites = (host: string | undefined, origin: string | undefined) => {
  const names = [
    ...(host === undefined ? [] : [host]),
    ...(origin === undefined ? [] : [origin.replace(/^https?:\/\//, '')]),
  ].map((name) => name.toLowerCase().replace(/:\d+$/, ''))
  if (!names.every(isLoopback))
    throw new Problem(403, 'Forbidden', 'Without auth this server answers on localhost only.')
}

const localIdentity = (given: string | undefined, config: Config): Identity => {
  const user = userId.safeParse(given ?? 'local')
  if (!user.success) throw badRequest('The header X-Tiller-User is not a user id.')
  return { userId: user.data, admin: config.TILLER_ADMIN_KEY === undefined }
}

const equal = (given: string, key: string | undefined) => {
  if (key === undefined) return false
  const [a, b] = [Buffer.from(given), Buffer.from(key)]
  return a.length === b.length && timingSafeEqual(a, b)
}
