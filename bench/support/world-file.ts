import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { type Day, parseDay } from '@passage/domain/calendar/day'
import type { ImportRow, ImportSource } from '@passage/ledger/import/types'
import { generateWorld } from '@passage/world/generate'

/** Writes the first `records` deliveries of a world as NDJSON, so that making them is no part of what is timed. */
export async function writeWorld(path: string, seed: number, records: number): Promise<number> {
  const [from, to] = ['2024-01-01', '2026-10-31'].map((date) => parseDay(date) as Day) as [Day, Day]
  let people = Math.ceil(records / 4)
  let world = generateWorld({ seed, people, from, to, deployment: 'us' })
  if (world.count() < records) {
    people = Math.ceil((people * records * 1.02) / world.count())
    world = generateWorld({ seed, people, from, to, deployment: 'us' })
  }
  const file = createWriteStream(path)
  let written = 0
  for (const { record } of world.deliveries()) {
    if (!file.write(`${JSON.stringify(record)}\n`)) await once(file, 'drain')
    if (++written === records) break
  }
  file.end()
  await once(file, 'close')
  return written
}

/** An NDJSON file as a source of rows. */
export function ndjsonSource(path: string): ImportSource {
  return {
    name: path,
    async *open(after) {
      let [rest, ordinal] = ['', 0]
      for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 19 })) {
        const lines = (rest + chunk).split('\n')
        rest = lines.pop() ?? ''
        const rows: ImportRow[] = []
        for (const line of lines) if (++ordinal > after) rows.push({ ordinal, value: JSON.parse(line), text: line })
        yield rows
      }
    },
  }
}
