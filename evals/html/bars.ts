import type { Picture } from '../picture.ts'
import { drawing, short, text, told } from './svg.ts'

type Bars = Extract<Picture, { kind: 'bars' }>

const [row, width, figures] = [22, 760, 60]
/** About how wide a letter is, and the most room that labels get. */
const [letter, widest] = [6.6, 420]

/** Bars from zero, each with its figure and the reach of its interval. */
export const bars = ({ title, bars: all }: Bars): string => {
  const most = Math.max(...all.map(({ value, high }) => high ?? value), Number.MIN_VALUE)
  const labels = Math.min(
    widest,
    16 + letter * Math.max(0, ...all.map(({ label }) => label.length)),
  )
  const room = width - labels - figures
  const at = (value: number) => labels + (room * Math.max(0, value)) / most
  const marks = all.flatMap(({ label, value, low, high }, n) => {
    const middle = row * n + row / 2
    return [
      text(labels - 8, middle + 4, label, 'end'),
      `<rect class="bar" x="${short(labels)}" y="${short(middle - 7)}" width="${short(at(value) - labels)}" height="14"/>`,
      ...(low === undefined || high === undefined
        ? []
        : [
            `<path class="reach" d="M${short(at(low))} ${short(middle)}H${short(at(high))}M${short(at(low))} ${short(middle - 4)}v8M${short(at(high))} ${short(middle - 4)}v8"/>`,
          ]),
      text(at(high ?? value) + 6, middle + 4, told(value)),
    ]
  })
  return drawing(width, row * all.length, title, marks)
}
