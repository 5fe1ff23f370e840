import { randomBytes } from 'node:crypto'
import { EMPTY_ROOT } from '@passage/tlog/tree/hash'
import type { Queries } from './tiles.ts'

/** Where the log of this database stands. */
export interface LogState {
  readonly origin: string
  /** System identifier of the cluster whose transaction numbers `integratedTo` counts. */
  readonly cluster: string
  readonly integratedTo: string
  readonly size: number
  readonly root: Buffer
}

interface Row {
  origin: string
  cluster: string
  integrated_to: string
  size: string
  root: Buffer
}

/** The state of the log; undefined before it is begun. */
export async function readLog(db: Queries): Promise<LogState | undefined> {
  const found = await db.query<Row>('select origin, cluster, integrated_to::text, size, root from tlog.log')
  const row = found.rows[0]
  if (row === undefined) return undefined
  const { origin, cluster, root } = row
  return { origin, cluster, integratedTo: row.integrated_to, size: Number(row.size), root }
}

/** A name for a log that nobody named: never the same twice, since one origin means one history. */
export function newOrigin(): string {
  return `passage.local/log/${randomBytes(6).toString('hex')}`
}

/**
 * Begins the log of this database where there is none, and gives its origin. A log that exists keeps its name,
 * whatever is wished. Any number may call it at once.
 */
export async function beginLog(db: Queries, origin: string): Promise<string> {
  await db.query(
    `insert into tlog.log (node, origin, cluster, integrated_to, size, root)
       select 'this', $1, system_identifier::text, '0', 0, $2 from pg_control_system() on conflict (node) do nothing`,
    [origin, EMPTY_ROOT],
  )
  const state = await readLog(db)
  if (state === undefined) throw new Error('the log could not be begun')
  return state.origin
}
