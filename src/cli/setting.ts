import { type Logger, pino } from 'pino'
import { type Config, readConfig } from '../config.ts'

/** What every command of the CLI begins with. */
export interface Setting {
  config: Config
  log: Logger
}

/** The configuration of the environment, and the log: JSON, one object a line, on standard error. */
export const readSetting = (): Setting => {
  const config = readConfig()
  const log = pino({ level: config.TILLER_LOG_LEVEL, base: null }, pino.destination(2))
  return { config, log }
}
