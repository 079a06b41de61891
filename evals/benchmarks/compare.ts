import { type BenchReport, ratioOf, type WholeReport } from './report.ts'

/** The figures of one size that two runs are compared by; of rates more is better, of the others less. */
const figuresOf = (size: WholeReport): Map<string, number> => {
  const { importRate, vectorRate, firstCommand, command, retrieval, http } = size
  return new Map([
    ['import rows/s', importRate],
    ['vectors/s', vectorRate],
    ['first command ms', firstCommand],
    ['command p50 ms', command.p50],
    ['command p95 ms', command.p95],
    ['command p99 ms', command.p99],
    ['bare SQL p50 ms', retrieval.p50],
    ['times the bare SQL', ratioOf(size)],
    ...http.throughput.flatMap(({ users, command, commandsPerSecond }): [string, number][] => [
      [`${users} over HTTP p50 ms`, command.p50],
      [`${users} over HTTP p95 ms`, command.p95],
      [`${users} over HTTP commands/s`, commandsPerSecond],
    ]),
    ...(http.memory === null ? [] : [['server MiB', http.memory] as const]),
  ])
}

/** Each figure before and now, for the sizes and numbers of users that both runs measured; the change in percent. */
export const compare = (before: BenchReport, now: BenchReport) =>
  now.sizes.flatMap((size) => {
    const old = before.sizes.find(({ items }) => items === size.items)
    const known = old ? figuresOf(old) : new Map<string, number>()
    return [...figuresOf(size)].flatMap(([what, figure]) => {
      const earlier = known.get(what)
      if (earlier === undefined) return []
      return {
        items: size.items,
        what,
        before: earlier.toFixed(2),
        now: figure.toFixed(2),
        change: `${signed(100 * (figure / earlier - 1))} %`,
      }
    })
  })

const signed = (percent: number) => `${percent >= 0 ? '+' : ''}${percent.toFixed(1)}`
