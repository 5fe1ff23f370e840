import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { type Day, parseDay } from '@passage/domain/calendar/day'
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
