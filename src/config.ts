import { z } from 'zod'

const text = z.string().trim().min(1)

const whole = z.coerce.number().int().min(0).max(1_000_000)

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : undefined)

/** Web origins, separated by commas. */
const origins = z
  .string()
  .transform((given) => given.split(',').map((one) => one.trim()))
  .refine(
    (all) => all.every((one) => /^https?:\/\/[^/]/.test(one) && originOf(one) === one),
    'origins such as https://smith.langchain.com, separated by commas',
  )

const environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' }).optional(),
  TILLER_DATA_DIR: text.default('./.tiller'),
  TILLER_DEMO: z.enum(['on', 'off']).default('on'),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/, error: 'an http:// address' }).optional(),
  TILLER_CHAT_MODEL: text.optional(),
  TILLER_COMPARE: z.enum(['on', 'off']).default('off'),
  TILLER_STUDENT: z.enum(['on', 'off']).default('on'),
  TILLER_PLANNER: z.enum(['builtin', 'model']).default('builtin'),
  TILLER_EMBEDDER: text.default('builtin'),
  TILLER_JWT_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  TILLER_JWKS_URL: z.url({ protocol: /^https?$/, error: 'an http:// address' }).optional(),
  TILLER_JWT_ISSUER: text.optional(),
  TILLER_JWT_AUDIENCE: text.optional(),
  TILLER_ADMIN_KEY: z.string().min(16, 'at least 16 characters').optional(),
  TILLER_DRAIN_SECONDS: z.coerce.number().min(0).max(600).default(0),
  TILLER_TRACE_CONTENT: z.enum(['on', 'off']).default('on'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'an http:// address' })
    .optional(),
  TILLER_AGENT: z.enum(['on', 'off']).optional(),
  TILLER_AGENT_ORIGINS: origins.default([]),
  TILLER_RATE_REQUESTS: whole.default(6_000),
  TILLER_RATE_COMMANDS: whole.default(1_200),
  TILLER_MAX_RUNS: whole.min(1).default(64),
  TILLER_KEEP_PAGES_DAYS: whole.default(7),
  TILLER_KEEP_TRACES_DAYS: whole.default(30),
  TILLER_KEEP_EVENTS_DAYS: whole.default(0),
  TILLER_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

/** Every setting of the server, by the name of its environment variable. */
export type Config = z.infer<typeof environment>

/** All problems of the environment at once, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The hosts on which a server can only be reached from this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

/** Whether tokens are checked. Without, the server is for its own machine only. */
export const hasAuth = (config: Config): boolean =>
  config.TILLER_JWT_SECRET !== undefined || config.TILLER_JWKS_URL !== undefined

/** Whether LangGraph's protocol is served: by default on the server's own machine only. */
export const servesAgent = ({ TILLER_AGENT, HOST }: Config): boolean =>
  TILLER_AGENT === undefined ? isLoopback(HOST) : TILLER_AGENT === 'on'

/**
 * Reads the settings; an empty variable counts as unset.
 *
 * @throws ConfigError that lists every variable that is wrong, and why.
 */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('\n'),
    )
  const config = parsed.data
  if (!isLoopback(config.HOST) && !hasAuth(config))
    throw new ConfigError(
      `HOST: ${config.HOST} can be reached from other machines, and no auth is configured: ` +
        'set TILLER_JWT_SECRET or TILLER_JWKS_URL, or listen on 127.0.0.1',
    )
  return config
}
