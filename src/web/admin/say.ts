// How the page says figures and times.

/** "0.8 ms", "12 ms", "1.4 s" */
export const msWords = (ms: number): string => {
  if (ms >= 1_000) return `${(ms / 1_000).toFixed(1)} s`
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
}

/** "97.5 %"; a dash of nothing. It is never rounded up to all of them. */
export const shareWords = (part: number, whole: number): string => {
  if (whole === 0) return '–'
  const percent = Math.floor((part / whole) * 1_000) / 10
  return `${percent} %`
}

/** "14:02:05" today, else with its day. */
export const momentWords = (at: string, now = new Date()): string => {
  const date = new Date(at)
  const isToday = date.toDateString() === now.toDateString()
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
  return isToday
    ? date.toLocaleTimeString(undefined, time)
    : date.toLocaleString(undefined, { day: 'numeric', month: 'short', ...time })
}

const acts: Record<string, string> = {
  undo: 'Undo',
  reset: 'Start over',
  forget: 'Dropped by hand',
  refine: 'Changed by hand',
}

/** A turn in words: the user's own, where they are kept, or what it did. */
export const turnWords = ({
  text,
  act,
  keepsContents,
}: {
  text: string | null
  act: string
  keepsContents: boolean
}): string => {
  if (text !== null) return text
  return keepsContents ? (acts[act] ?? act) : `${act} (words not kept)`
}

export const numberWords = (count: number): string => count.toLocaleString('en')
