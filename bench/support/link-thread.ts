import { parentPort, workerData } from 'node:worker_threads'
import type { BlockIndex } from '@passage/identity/blocking/index'
import { blocksFrom } from '@passage/identity/blocking/pairs'
import { halfOf, weighPart } from '@passage/identity/link/part'
import { readyFrom } from '@passage/identity/link/prepare'
import { tableOf } from '@passage/identity/link/table'
import type { LinkModel } from '@passage/identity/model/model'
import { crossingComparisons, recordStream } from './crossing-records.ts'

/** What the second thread is told: it makes the same table, takes the groups of the keys over, and weighs the first half. */
export interface ThreadTask {
  readonly seed: number
  readonly records: number
  readonly window: number
  readonly model: LinkModel
}

const { seed, records, window, model } = workerData as ThreadTask
const source = recordStream(seed, records)
const table = tableOf(
  Array.from({ length: records }, () => source.next()),
  crossingComparisons,
)
parentPort?.once('message', (indexes: readonly BlockIndex[]) => {
  const part = weighPart(readyFrom(table, blocksFrom(table, indexes, window), model), 0, halfOf(records))
  parentPort?.postMessage(part, [part.rows.buffer as ArrayBuffer, part.weights.buffer as ArrayBuffer])
})
