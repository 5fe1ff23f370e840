import { signedCheckpointText } from '@passage/tlog/note/checkpoint'
import { witnessedCheckpoints } from '../log/checkpoints.ts'
import { readLog } from '../log/state.ts'
import type { Pools } from '../pools/open.ts'
import { type EntryRow, type ExportFoot, type ExportHead, headOf, lineOf } from './export.ts'

/** First line of an export in the order of the log. */
export interface LogExportHead extends ExportHead {
  readonly order: 'log'
  readonly origin: string
}
/** The signed checkpoint that vouches for the entries before it, with the cosignatures that came for it. */
export interface ExportedCheckpoint {
  readonly kind: 'checkpoint'
  readonly text: string
}

/** There is nothing to vouch for the entries: the log was never signed, or not by so many witnesses. */
export class NoCheckpoint extends Error {
  constructor() {
    super('no checkpoint that enough witnesses have signed')
    this.name = 'NoCheckpoint'
  }
}

const PAGE = 5000

/**
 * The entries that the newest checkpoint with enough cosignatures counts, as NDJSON lines in the order of the log, and that
 * checkpoint; all from one snapshot, in flat memory. What is younger than the checkpoint is not in it.
 * @param need how many witnesses must have signed; 0 takes the newest that the log itself signed
 * @throws NoCheckpoint
 */
export async function* exportLog(pools: Pools, need: number, now: Date): AsyncGenerator<string> {
  const client = await pools.rules.connect()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    const log = await readLog(client)
    const [checkpoint] = log === undefined ? [] : await witnessedCheckpoints(client, log.origin, need, 1)
    if (log === undefined || checkpoint === undefined) throw new NoCheckpoint()
    const head: LogExportHead = { ...headOf(now), order: 'log', origin: log.origin }
    yield JSON.stringify(head)
    await client.query({
      text: `declare exported no scroll cursor for select stream_kind, e.stream_id, e.stream_seq, type, body, salt, commitment, erased_by
         from tlog.leaf l join ledger.entry e on e.stream_id = l.stream_id and e.stream_seq = l.stream_seq
        where l.origin = '${log.origin.replaceAll("'", "''")}' and l.leaf_index < ${checkpoint.size} order by l.leaf_index`,
    })
    for (;;) {
      const page = await client.query<EntryRow>(`fetch ${PAGE} from exported`)
      for (const row of page.rows) yield JSON.stringify(lineOf(row))
      if (page.rows.length < PAGE) break
    }
    const vouching: ExportedCheckpoint = { kind: 'checkpoint', text: signedCheckpointText(checkpoint) }
    yield JSON.stringify(vouching)
    const foot: ExportFoot = { kind: 'end', entries: checkpoint.size }
    yield JSON.stringify(foot)
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}
