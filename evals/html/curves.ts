import type { Picture } from '../picture.ts'
import { drawing, escaped, short, text, told } from './svg.ts'

type Curves = Extract<Picture, { kind: 'curves' }>

const [width, height, left, bottom, top, key] = [760, 300, 60, 40, 12, 220]
const ticks = 4

/** Lines over a plane whose x begins where the first point does and whose y begins at zero. */
export const curves = ({ title, x, y, curves: all }: Curves): string => {
  const points = all.flatMap((curve) => curve.points)
  if (points.length === 0) return ''
  const xs = points.map((point) => point.x)
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const most = Math.max(...points.map((point) => point.y), Number.MIN_VALUE)
  const atX = (value: number) => left + ((width - left - key) * (value - from)) / (to - from || 1)
  const atY = (value: number) => height - bottom - ((height - bottom - top) * value) / most
  const steps = Array.from({ length: ticks + 1 }, (_, n) => n / ticks)
  const marks = [
    ...steps.flatMap((share) => [
      `<path class="grid" d="M${left} ${short(atY(share * most))}H${width - key}"/>`,
      text(left - 8, atY(share * most) + 4, short(share * most), 'end'),
      text(
        atX(from + share * (to - from)),
        height - bottom + 18,
        short(from + share * (to - from)),
        'middle',
      ),
    ]),
    text((left + width - key) / 2, height - 4, x, 'middle'),
    text(left, 10, y),
    ...all.flatMap(({ name, points: line }, n) => [
      `<path class="curve c${n % 8}" d="M${line.map((point) => `${short(atX(point.x))} ${short(atY(point.y))}`).join('L')}"><title>${escaped(name)}</title></path>`,
      ...line.map(
        (point) =>
          `<circle class="dot c${n % 8}" cx="${short(atX(point.x))}" cy="${short(atY(point.y))}" r="3"><title>${escaped(`${name}: ${told(point.x)}, ${told(point.y)}`)}</title></circle>`,
      ),
      `<path class="curve c${n % 8}" d="M${width - key + 16} ${top + 18 * n + 4}h20"/>`,
      text(width - key + 44, top + 18 * n + 8, name),
    ]),
  ]
  return drawing(width, Math.max(height, top + 18 * all.length + 10), title, marks)
}
