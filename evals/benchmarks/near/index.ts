import { indexVectors } from '../../../src/catalog/index.ts'
import { progressBar } from '../../../src/cli/index.ts'
import { table } from '../../table.ts'
import { openScratchDatabase } from '../scratch.ts'
import { fill } from './fill.ts'
import { type Cell, measureNear, type NearReport } from './measure.ts'
import { openSpace } from './space.ts'

/** Of the nearest hundred so many are to be found, and a search is to take no more of a scan of all items. */
const goals = { recall: 0.95, ofScan: 0.2 }

const embedder = 'bench'

/** Prints how well and how fast the nearest items are found under filters, in catalogues of these sizes. */
export const benchNear = async (
  url: string | undefined,
  { sizes, searches }: { sizes: number[]; searches: number },
): Promise<NearReport[]> => {
  const space = openSpace()
  const reports: NearReport[] = []
  for (const items of sizes) {
    const database = await openScratchDatabase(url)
    const filling = progressBar(`${items} items`)
    try {
      const { pool } = database
      await fill(pool, items, space, embedder, filling.update)
      filling.stop()
      await indexVectors(database, { name: embedder, dimension: space.dimension })
      const searching = progressBar('searches')
      const onProgress = searching.update
      const report = await measureNear({ pool, space, embedder, items, searches, onProgress })
      searching.stop()
      reports.push(report)
      console.log(
        `\n${database.engine}, ${items} items: a scan of all takes ${ms(report.scan.p50)} ms\n`,
      )
      console.log(table(report.cells.map((cell) => rowOf(cell, report))))
    } finally {
      filling.stop()
      await database.close()
    }
  }
  return reports
}

const ms = (value: number) => value.toFixed(1)

const rowOf = (cell: Cell, { scan }: NearReport) => {
  const ofScan = cell.found.p95 / scan.p50
  const isMet = cell.recall >= goals.recall && cell.short === 0 && ofScan <= goals.ofScan
  return {
    filter: `${cell.share * 100} %`,
    lies: cell.relation,
    'recall@100': cell.recall.toFixed(3),
    worst: cell.worst.toFixed(2),
    short: cell.short,
    'p50 ms': ms(cell.found.p50),
    'p95 ms': ms(cell.found.p95),
    'exact p50': ms(cell.exact.p50),
    'p95 / scan': ofScan.toFixed(2),
    goal: isMet ? 'pass' : 'MISS',
  }
}
