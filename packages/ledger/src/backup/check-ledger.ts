import { matchesCommitment } from '@passage/tlog/commitment'
import { leafHash } from '@passage/tlog/leaf-hash'
import { TileEdge } from '@passage/tlog/tile/edge'
import type pg from 'pg'
import { readLog } from '../log/state.ts'
import type { Pools } from '../pools/open.ts'

/** What does not hold in a ledger; `where` is a stream and position, or a leaf. */
export interface LedgerFault {
  readonly code: 'ledger.text-differs' | 'ledger.chain-broken' | 'ledger.leaf-missing' | 'ledger.root-differs'
  readonly where: string
}
export interface LedgerCheck {
  readonly entries: number
  /** Lawfully erased: commitment and place stand. */
  readonly erased: number
  readonly leaves: number
  readonly fault: LedgerFault | undefined
}

const PAGE = 5000

/**
 * Works out every commitment, every chain and the root of the log again, from one snapshot, with flat memory.
 * The first fault ends it.
 */
export async function checkLedger(pools: Pools): Promise<LedgerCheck> {
  const client = await pools.rules.connect()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    const entries = await checkEntries(client)
    if (entries.fault !== undefined) return { ...entries, leaves: 0 }
    return { ...entries, ...(await checkLeaves(client)) }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

interface EntryRow {
  stream_id: string
  stream_seq: number
  body: string | null
  salt: Buffer | null
  commitment: Buffer
}

async function checkEntries(client: pg.PoolClient): Promise<Omit<LedgerCheck, 'leaves'>> {
  const pages = read<EntryRow>(
    client,
    'entries',
    'select stream_id, stream_seq, body, salt, commitment from ledger.entry order by stream_id, stream_seq',
  )
  let [entries, erased] = [0, 0]
  let before: EntryRow | undefined
  for await (const row of pages) {
    const where = `${row.stream_id}/${row.stream_seq}`
    const previous = before?.stream_id === row.stream_id ? before : undefined
    if (row.stream_seq !== (previous?.stream_seq ?? 0) + 1) return broken('ledger.chain-broken')
    if (row.body === null || row.salt === null) erased++
    else if (!matchesCommitment(row.commitment, row.salt, row.body)) return broken('ledger.text-differs')
    else if ((JSON.parse(row.body) as { prev?: string }).prev !== previous?.commitment.toString('base64url')) {
      return broken('ledger.chain-broken')
    }
    entries++
    before = row
    function broken(code: LedgerFault['code']): Omit<LedgerCheck, 'leaves'> {
      return { entries, erased, fault: { code, where } }
    }
  }
  return { entries, erased, fault: undefined }
}

async function checkLeaves(client: pg.PoolClient): Promise<Pick<LedgerCheck, 'leaves' | 'fault'>> {
  const log = await readLog(client)
  if (log === undefined) return { leaves: 0, fault: undefined }
  const tree = new TileEdge(0, () => Buffer.of())
  const pages = read<{ leaf_index: string; commitment: Buffer | null }>(
    client,
    'leaves',
    `select l.leaf_index, e.commitment from tlog.leaf l
       left join ledger.entry e on e.stream_id = l.stream_id and e.stream_seq = l.stream_seq order by l.leaf_index`,
  )
  for await (const { leaf_index, commitment } of pages) {
    if (commitment === null || Number(leaf_index) !== tree.size) {
      return { leaves: tree.size, fault: { code: 'ledger.leaf-missing', where: `leaf ${leaf_index}` } }
    }
    tree.append([leafHash(commitment)])
  }
  if (tree.size !== log.size || !tree.root().equals(log.root)) {
    return { leaves: tree.size, fault: { code: 'ledger.root-differs', where: log.origin } }
  }
  return { leaves: tree.size, fault: undefined }
}

async function* read<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  name: string,
  query: string,
): AsyncGenerator<Row> {
  await client.query(`declare ${name} no scroll cursor for ${query}`)
  for (;;) {
    const page = await client.query<Row>(`fetch ${PAGE} from ${name}`)
    yield* page.rows
    if (page.rows.length < PAGE) return
  }
}
