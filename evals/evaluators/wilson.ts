/** Wilson's interval at 95 % for a share: honest at 0 and at 1, where the usual one has no width. */
export const wilson = (hits: number, total: number): { low: number; high: number } => {
  if (total === 0) return { low: 0, high: 1 }
  const z = 1.96
  const share = hits / total
  const middle = share + z ** 2 / (2 * total)
  const reach = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2))
  const whole = 1 + z ** 2 / total
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}
