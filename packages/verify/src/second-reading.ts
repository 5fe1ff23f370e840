import type { StoredAnswer } from './answer-check.ts'
import type { EntryText } from './entry-check.ts'
import { addFacts, emptyRecord, type RecordFacts } from './history.ts'
import { parseLine } from './line.ts'

/**
 * Reads a file once more for the facts of persons known under several records, whose answers could not be checked while the
 * streams went by one at a time.
 *
 * @param failed lines whose entries do not hold: nothing is read from them, as nothing was at the first reading
 */
export async function readRecordsOf(
  answers: readonly StoredAnswer[],
  lines: AsyncIterable<string>,
  failed: ReadonlySet<number>,
): Promise<ReadonlyMap<string, RecordFacts>> {
  const wanted = new Map<string, RecordFacts>()
  for (const { basis } of answers) for (const { record } of basis.members) wanted.set(record, emptyRecord())
  let line = 0
  for await (const text of lines) {
    if (failed.has(++line)) continue
    const entry = parseLine(text)
    if (entry?.kind !== 'entry') continue
    const recordId = entry.stream.slice('record:'.length)
    const record = wanted.get(recordId)
    if (record === undefined) continue
    record.head = Math.max(record.head, entry.seq)
    if (entry.text === undefined) record.erased.push(entry.seq)
    else if (entry.type === 'facts') addFacts(record, recordId, JSON.parse(entry.text) as EntryText)
  }
  return wanted
}
