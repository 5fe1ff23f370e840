import { PORT_TABLE_VERSION } from '@passage/domain/calendar/ports'
import { rulebookAt } from '@passage/domain/stay/determine'
import { streamName } from '../entry/stream.ts'
import type { Pools } from '../pools/open.ts'

/** First line of an export: what it is and under which rules it was made. */
export interface ExportHead {
  readonly kind: 'passage-export'
  readonly version: 1
  readonly exportedAt: string
  /** Rulebook that would be applied now; each determination names its own. */
  readonly rulebook: string
  readonly ports: string
}
/** One line per entry: position, exact text, salt and commitment; text and salt are absent where lawfully erased. */
export interface ExportedEntry {
  readonly kind: 'entry'
  /** `record:<uuid>`. */
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly text?: string
  /** Base64url, 16 bytes. */
  readonly salt?: string
  /** 64 hex digits. */
  readonly commitment: string
  /** Request id of the erasure entry in the same stream. */
  readonly erasedBy?: string
}
/** Last line: a file that was cut short has none. */
export interface ExportFoot {
  readonly kind: 'end'
  readonly entries: number
}

const PAGE = 5000

/** An entry as the database gives it. */
export interface EntryRow {
  stream_kind: 'record' | 'case' | 'link' | 'actor'
  stream_id: string
  stream_seq: number
  type: string
  body: string | null
  salt: Buffer | null
  commitment: Buffer
  erased_by: string | null
}

/**
 * The whole ledger as NDJSON lines (without line ends), in order of stream and position, all from one snapshot.
 * Flat memory at any size. Read with `passage verify`, which needs nothing else.
 */
export async function* exportLedger(pools: Pools, now: Date): AsyncGenerator<string> {
  const client = await pools.rules.connect()
  let entries = 0
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    await client.query(
      `declare exported no scroll cursor for select stream_kind, stream_id, stream_seq, type, body, salt, commitment, erased_by
         from ledger.entry order by stream_id, stream_seq`,
    )
    yield JSON.stringify(headOf(now))
    for (;;) {
      const page = await client.query<EntryRow>(`fetch ${PAGE} from exported`)
      for (const row of page.rows) yield JSON.stringify(lineOf(row))
      entries += page.rows.length
      if (page.rows.length < PAGE) break
    }
    const foot: ExportFoot = { kind: 'end', entries }
    yield JSON.stringify(foot)
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

/** What every export says about itself. */
export function headOf(now: Date): ExportHead {
  const day = Math.floor(now.getTime() / 86_400_000) as Parameters<typeof rulebookAt>[0]
  const rulebook = rulebookAt(day).version
  return { kind: 'passage-export', version: 1, exportedAt: now.toISOString(), rulebook, ports: PORT_TABLE_VERSION }
}

/** An entry as a line of an export. */
export function lineOf(row: EntryRow): ExportedEntry {
  return {
    kind: 'entry',
    stream: streamName({ kind: row.stream_kind, id: row.stream_id }),
    seq: row.stream_seq,
    type: row.type,
    ...(row.body === null || row.salt === null ? {} : { text: row.body, salt: row.salt.toString('base64url') }),
    commitment: row.commitment.toString('hex'),
    ...(row.erased_by === null ? {} : { erasedBy: row.erased_by }),
  }
}
