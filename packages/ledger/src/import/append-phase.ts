import { normaliseNumber } from '@passage/identity/document'
import type { BulkOptions } from './bulk.ts'
import { addCounts } from './import-state.ts'
import type { Lane } from './lane.ts'
import type { ImportCounts, ImportRow, ImportSource } from './types.ts'

/** Appends every row of the source. False when it was asked to stop before the end. */
export async function appendPhase(
  lanes: readonly Lane[],
  source: ImportSource,
  counts: ImportCounts,
  options: BulkOptions,
): Promise<boolean> {
  const size = options.batch ?? 2500
  const waiting: ImportRow[][] = lanes.map(() => [])
  const busy: Promise<void>[] = lanes.map(() => Promise.resolve())
  const start = Math.min(...lanes.map(({ position }) => position))
  let [ordinal, done] = [start, 0]
  const send = async (lane: Lane) => {
    const batch = { rows: waiting[lane.laneNo] ?? [], upTo: ordinal }
    waiting[lane.laneNo] = []
    await busy[lane.laneNo]
    const sent = lane.append(batch).then((answer) => {
      addCounts(counts, answer.counts)
      for (const reject of answer.rejects) options.onReject?.(reject)
      done += batch.rows.length
      options.onProgress?.({ phase: 'append', done, total: undefined, counts })
    })
    busy[lane.laneNo] = sent
    // The failure is met when the lane is waited for; until then it must not end the process.
    sent.catch(() => undefined)
  }
  for await (const rows of source.open(start)) {
    for (const row of rows) {
      ordinal = row.ordinal
      const lane = lanes[laneFor(row, lanes.length)]
      if (lane === undefined || row.ordinal <= lane.position) continue
      const list = waiting[lane.laneNo]
      if (list !== undefined && list.push(row) >= size) await send(lane)
    }
    if (options.signal?.aborted === true) break
  }
  const whole = options.signal?.aborted !== true
  if (whole) for (const lane of lanes) await send(lane)
  await Promise.all(busy)
  return whole
}

/** Document number or, where there is none, family name, as they stand in JSON text. */
const NUMBER = /"number"\s*:\s*"([^"\\]+)"/
const FAMILY = /"family"\s*:\s*"([^"\\]+)"/

/**
 * Rows of one document number go through one lane, in order; rows without one go by name, and others anywhere. This
 * spares two lanes from meeting in one stream; where they do, the key of the stream puts them in order.
 */
function laneFor(row: ImportRow, lanes: number): number {
  const text = 'text' in row ? (NUMBER.exec(row.text)?.[1] ?? FAMILY.exec(row.text)?.[1]) : keyOf(row.value)
  const key = normaliseNumber(text ?? '')
  let sum = 0
  for (let at = 0; at < key.length; at++) sum = (Math.imul(sum, 31) + key.charCodeAt(at)) | 0
  return Math.abs(sum) % lanes
}

function keyOf(value: unknown): string {
  const row = value as { readonly about?: Who } & Who
  const { document, name } = row?.about ?? row ?? {}
  return typeof document?.number === 'string' ? document.number : String(name?.family)
}
interface Who {
  readonly document?: { readonly number?: unknown } | null
  readonly name?: { readonly family?: unknown } | null
}
