import { pino } from 'pino'

/** A log that is read, and says when a line of these words comes. */
export const openLog = () => {
  const lines: string[] = []
  let look = () => {}
  const write = (line: string) => {
    lines.push(line)
    look()
  }
  const log = pino({ base: null }, { write })
  const heard = (words: string) =>
    new Promise<void>((resolve) => {
      look = () => {
        if (lines.some((line) => line.includes(words))) resolve()
      }
      look()
    })
  return { log, lines, heard }
}
