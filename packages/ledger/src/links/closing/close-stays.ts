import { decideLink } from '@passage/identity/decide-link'
import type { IdentityAsRead } from '@passage/identity/identity'
import { uuids } from '../../append/binary-array.ts'
import { readRecords } from '../../determine/person-entries.ts'
import { holdPersons } from '../../guard-rows/guard.ts'
import type { Tx } from '../../pools/transaction.ts'
import { openBridges } from '../bridges.ts'
import { type DecidedPair, enterPairs } from '../enter-pairs.ts'
import { regroup } from '../regroup.ts'
import { CLOSES_STAY, holdBetween, pairKey, type StandingBetween } from '../standing-between.ts'
import { chooseClosings } from './choose.ts'
import { identitiesOf, type Nearby, nearbyOf } from './nearby.ts'
import { withoutRuled } from './without-ruled.ts'

/** Names the rule that code links by where a departure closes a stay. */
export const CLOSING_RULE = 'identity.departure-closes-stay/2'

/**
 * Where it is open whether a departure without an arrival is of somebody whose stay no departure closes, and among all
 * that may be the same people one assignment is clear, the two become one person, by an entry. Never where anything would then read
 * against the person, where people ruled otherwise, or where each carries something. A link of this kind that is no
 * longer clear becomes a question again. Run it once the records are determined.
 * @param recordIds records of which something changed
 * @returns every record whose person or standing changed: to be determined again
 */
export async function closeStays(tx: Tx, recordIds: readonly string[], now: Date): Promise<readonly string[]> {
  if (recordIds.length === 0) return []
  const held = (await nearbyOf(tx, recordIds)).flatMap(recordsOf)
  if (held.length === 0) return []
  // An arrival and a departure that come at once: whoever is second waits here, and sees the other.
  await holdPersons(tx, held, 0)
  const groups = await nearbyHeld(tx, recordIds, held)
  if (groups.length === 0) return []
  const between = await holdBetween(tx, groups.flatMap(recordsOf))
  const ids = groups.flatMap(recordsOf)
  const [entries, identities] = [await readRecords(tx, ids), await identitiesOf(tx, ids)]
  const changes = groups.flatMap((nearby) => {
    const wanted = chooseClosings(nearby, identities, entries, now)
    const allowed = withoutRuled(wanted, nearby, between.ruledApart)
    return changesOf(nearby, new Set(allowed.map(({ a, b }) => pairKey(a, b))), identities)
  })
  const pairs = openBridges(changes, carryingOnly(between)).filter((pair) => isChange(pair, between))
  if (pairs.length === 0) return []
  await enterPairs(tx, pairs, CLOSING_RULE, now)
  const moved = pairs.flatMap(({ a, b }) => [a, b])
  return [...new Set([...moved, ...(await regroup(tx, moved, now, undefined))])]
}

/** The same once the guard rows are held: what others decided while they were waited for is seen. */
async function nearbyHeld(tx: Tx, recordIds: readonly string[], held: readonly string[]): Promise<readonly Nearby[]> {
  const groups = await nearbyOf(tx, recordIds)
  const holds = new Set(held)
  if (groups.flatMap(recordsOf).every((id) => holds.has(id))) return withExits(tx, groups)
  throw Object.assign(new Error('more came to be nearby in the same moment'), { code: '40001' })
}

/** What people ruled is weighed as it is without links by a departure; of what these join, what each carries is left. */
const carryingOnly = (between: StandingBetween): StandingBetween => ({
  ...between,
  apart: (a, b) => (between.eachCarries(a, b) ? 'two-people-needed' : undefined),
})

const recordsOf = ({ persons }: Nearby): readonly string[] => [...persons.values()].flat()

/** Those of the groups that hold a departure without an arrival, or a link by a departure: few, of those with questions. */
async function withExits(tx: Tx, groups: readonly Nearby[]): Promise<readonly Nearby[]> {
  if (groups.length === 0) return []
  const found = await tx.query<{ id: string }>({
    name: 'exits-among',
    text: `select distinct record_id as id from proj.stay
      where record_id = any($1::uuid[]) and arrived_on is null and departed_on is not null`,
    values: [uuids(groups.flatMap(recordsOf))],
  })
  const exits = new Set(found.rows.map(({ id }) => id))
  const holdsExit = (nearby: Nearby) => recordsOf(nearby).some((id) => exits.has(id))
  return groups.filter((nearby) => nearby.pairs.some(({ state }) => state === 'linked') || holdsExit(nearby))
}

/**
 * What has to be entered so that exactly the wanted pairs are links by a departure. A pair that is a question again is
 * the question that it was, for the reasons that it had; what was erased is none, since nobody could answer it.
 */
function changesOf(
  { pairs }: Nearby,
  wanted: ReadonlySet<string>,
  identityOf: ReadonlyMap<string, IdentityAsRead>,
): readonly DecidedPair[] {
  return pairs.flatMap(({ a, b, state }): readonly DecidedPair[] => {
    const closes = wanted.has(pairKey(a, b))
    if (closes && state === 'undetermined') return [{ a, b, answer: 'linked', reasons: [CLOSES_STAY] }]
    if (closes || state === 'undetermined') return []
    const [one, other] = [identityOf.get(a), identityOf.get(b)]
    if (one === undefined || other === undefined) return []
    return [{ a, b, answer: 'undetermined', reasons: decideLink(one, other).reasons, takesBack: true }]
  })
}

/** A link that would bring together what must stay apart was made a question, which it is already. */
const isChange = ({ a, b, answer }: DecidedPair, between: StandingBetween): boolean =>
  between.link(a, b)?.state !== answer
