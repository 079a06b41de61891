/** Numbers that are trained: their values, the slope of the loss by them, and what Adam remembers of earlier slopes. */
export interface Tensor {
  values: Float32Array
  slopes: Float32Array
  mean: Float32Array
  square: Float32Array
}

export const tensorOf = (values: Float32Array): Tensor => ({
  values,
  slopes: new Float32Array(values.length),
  mean: new Float32Array(values.length),
  square: new Float32Array(values.length),
})

const decay = { mean: 0.9, square: 0.999 }

/** One step of Adam (Kingma and Ba, 2015); what has no slope stays as it is. The slopes are used up. */
export const descend = (
  { values, slopes, mean, square }: Tensor,
  rate: number,
  step: number,
): void => {
  const [ofMean, ofSquare] = [1 - decay.mean ** step, 1 - decay.square ** step]
  for (let at = 0; at < values.length; at++) {
    const slope = slopes[at]!
    if (slope === 0) continue
    mean[at] = decay.mean * mean[at]! + (1 - decay.mean) * slope
    square[at] = decay.square * square[at]! + (1 - decay.square) * slope * slope
    values[at]! -= (rate * (mean[at]! / ofMean)) / (Math.sqrt(square[at]! / ofSquare) + 1e-8)
    slopes[at] = 0
  }
}

/** Adds a matrix of `height` rows, applied to a vector, to a stretch of `into`. */
export const apply = (
  matrix: Float32Array,
  height: number,
  vector: Float32Array,
  into: Float32Array,
  from: number,
): void => {
  const width = vector.length
  for (let row = 0; row < height; row++) {
    let sum = 0
    const start = row * width
    for (let at = 0; at < width; at++) sum += matrix[start + at]! * vector[at]!
    into[from + row]! += sum
  }
}

/** The slope by such a matrix, from the slope by what it gave for the vector. */
export const applied = (
  slopes: Float32Array,
  height: number,
  vector: Float32Array,
  by: Float32Array,
  from: number,
): void => {
  const width = vector.length
  for (let row = 0; row < height; row++) {
    const slope = by[from + row]!
    const start = row * width
    for (let at = 0; at < width; at++) slopes[start + at]! += slope * vector[at]!
  }
}
