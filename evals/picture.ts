/** What a report draws. Labels and titles are plain text. */
export type Picture =
  /** Figures beside one another, each with its 95 % interval where it is a sample's. */
  | {
      kind: 'bars'
      title: string
      bars: { label: string; value: number; low?: number; high?: number }[]
    }
  /** Figures over another: share after each round, recall over latency. */
  | {
      kind: 'curves'
      title: string
      x: string
      y: string
      curves: { name: string; points: { x: number; y: number }[] }[]
    }
  /** How often each row was taken for each column. */
  | { kind: 'matrix'; title: string; rows: string[]; columns: string[]; counts: number[][] }
