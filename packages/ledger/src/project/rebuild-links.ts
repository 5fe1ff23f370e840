import { instants, ints, texts, uuids } from '../append/binary-array.ts'
import { linkId } from '../entry/derived-id.ts'
import { regroup } from '../links/regroup.ts'
import { replayChecks } from '../links/review/code-check.ts'
import { replayMoves } from '../links/review/moved.ts'
import type { Tx } from '../pools/transaction.ts'

interface LinkRow {
  readonly seq: number
  readonly a: string
  readonly b: string
  readonly type: string
  readonly signed: boolean
  readonly reasons: readonly string[]
  readonly recorded: string
}
const stateOf: Readonly<Record<string, string>> = {
  link: 'linked',
  'link-undetermined': 'undetermined',
  'link-apart': 'apart',
  'link-withdrawn': 'withdrawn',
}

/**
 * Plays the link entries again in the order in which they were recorded, those of one moment together: pairs, and who
 * was one person when.
 */
export async function rebuildLinks(tx: Tx): Promise<void> {
  const entries = await tx.query<{ body: string }>(
    `select body from ledger.entry where stream_kind = 'link' and type = any($1::text[])
      order by recorded_at, stream_id, stream_seq`,
    [texts(Object.keys(stateOf))],
  )
  const moments = Map.groupBy(
    entries.rows.map(({ body }) => linkRow(body)),
    ({ recorded }) => recorded,
  )
  for (const [recorded, moment] of moments) {
    for (const links of rounds(moment)) await replay(tx, links, recorded)
  }
  await replayMoves(tx)
  await replayChecks(tx)
}

/** Several entries of one link in one moment follow one another; entries of different links go together. */
function rounds(moment: readonly LinkRow[]): readonly (readonly LinkRow[])[] {
  const byLink = Map.groupBy(moment, ({ a, b }) => linkId(a, b))
  const longest = Math.max(...[...byLink.values()].map(({ length }) => length))
  return Array.from({ length: longest }, (_, round) => [...byLink.values()].flatMap((links) => links[round] ?? []))
}

async function replay(tx: Tx, links: readonly LinkRow[], recorded: string): Promise<void> {
  await writeStates(tx, links)
  const moved = links.filter(({ type }) => type !== 'link-apart')
  const signed = moved.find((one) => one.signed)
  const byLink = signed === undefined ? undefined : linkId(signed.a, signed.b)
  if (moved.length > 0)
    await regroup(
      tx,
      moved.flatMap(({ a, b }) => [a, b]),
      new Date(recorded),
      byLink,
    )
}

async function writeStates(tx: Tx, links: readonly LinkRow[]): Promise<void> {
  await tx.query(
    `insert into identity.link (link_id, record_a, record_b, state, reasons, decided_at, link_seq, ruled)
      select l, a, b, s, string_to_array(r, chr(31)), d, q, p
        from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::int[],
          $8::boolean[]) as t(l, a, b, s, r, d, q, p)
      on conflict (link_id) do update set state = excluded.state, reasons = excluded.reasons,
        decided_at = excluded.decided_at, link_seq = excluded.link_seq, ruled = excluded.ruled`,
    [
      uuids(links.map(({ a, b }) => linkId(a, b))),
      uuids(links.map(({ a }) => a)),
      uuids(links.map(({ b }) => b)),
      texts(links.map(({ type }) => stateOf[type])),
      texts(links.map(({ reasons }) => reasons.join('\u001f'))),
      instants(links.map(({ recorded }) => Date.parse(recorded))),
      ints(links.map(({ seq }) => seq)),
      links.map(({ signed }) => signed),
    ],
  )
}

function linkRow(text: string): LinkRow {
  const { seq, type, recorded, body } = JSON.parse(text)
  return { seq, type, recorded, a: body.a, b: body.b, signed: body.by.rule === undefined, reasons: body.reasons }
}
