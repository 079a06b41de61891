import { Presets, SingleBar } from 'cli-progress'

/** A bar on standard error that shows itself with the first progress; nothing where no one looks. */
export const progressBar = (label: string) => {
  const bar = new SingleBar(
    {
      format: `${label} [{bar}] {percentage}% | {eta_formatted}`,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    update: (done: number, total: number) => {
      if (!process.stderr.isTTY) return
      if (!started) bar.start(total, done)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
