import { type Relation, standingLinks } from '@passage/identity/border/standing-links'
import { decideLink, type LinkAnswer } from '@passage/identity/decide-link'
import { sameDocumentKey } from '@passage/identity/document'
import type { IdentityAsRead } from '@passage/identity/identity'
import { personsOf } from '@passage/identity/persons'
import { bumpGuards } from '../guard-rows/guard.ts'
import type { Tx } from '../pools/transaction.ts'
import { openBridges } from './bridges.ts'
import { type Candidate, type Found, MOST_CANDIDATES } from './candidates.ts'
import type { DecidedPair } from './enter-pairs.ts'
import { holdBetween, pairKey, type StandingBetween } from './standing-between.ts'

/** Records that may be one person, compared with each other. */
interface Group {
  readonly records: ReadonlyMap<string, IdentityAsRead>
  /** It holds more than were compared: nothing of it is linked. */
  readonly more: boolean
}

/**
 * What code says about records that are new and those beside them. Records of one document are decided together, so that
 * the answer is the same in whatever order they came; nobody whom people ruled apart, and no two who each carry something,
 * are brought together, not by way of a third record either. Holds the guard rows of all whom a link could touch.
 */
export async function decideNew(tx: Tx, { candidates: found, overflow }: Found): Promise<readonly DecidedPair[]> {
  const decided = new Map<string, DecidedPair>()
  const over = new Set(overflow.map(({ id }) => id))
  for (const { id, other, mine, theirs, state } of found) {
    if (state !== undefined || sameDocument(mine, theirs)) continue
    const { answer, reasons } = decideLink(mine, theirs)
    const more = over.has(id) ? ['more-candidates'] : []
    if (answer === 'undetermined') put(decided, id, other, 'undetermined', [...reasons, ...more])
  }
  const groups = groupsOf(found, new Set(overflow.flatMap(({ id, via }) => (via === 'document' ? [id] : []))))
  const joining = groups.filter(({ records, more }) => !more && anyAgree([...records.values()]))
  const between = await hold(tx, joining, found)
  for (const group of groups) {
    if (between === undefined || group.more || !joining.includes(group)) openAll(decided, group, found)
    else for (const pair of decideGroup(group, between)) decided.set(pairKey(pair.a, pair.b), pair)
  }
  // One order for all writers: two that meet in the same pairs wait for one another instead of blocking each other.
  const pairs = between === undefined ? [...decided.values()] : openBridges([...decided.values()], between)
  return [...pairs].sort((one, other) => compareText(one.a, other.a) || compareText(one.b, other.b))
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function put(
  decided: Map<string, DecidedPair>,
  one: string,
  other: string,
  answer: 'linked' | 'undetermined',
  reasons: readonly string[],
): void {
  const [a, b] = one < other ? [one, other] : [other, one]
  decided.set(pairKey(a, b), { a, b, answer, reasons })
}

const documentOf = ({ document }: IdentityAsRead) => (document === undefined ? undefined : sameDocumentKey(document))
function sameDocument(one: IdentityAsRead, other: IdentityAsRead): boolean {
  const document = documentOf(one)
  return document !== undefined && document === documentOf(other)
}

/** The records of each document of which something is not decided yet. */
function groupsOf(found: readonly Candidate[], over: ReadonlySet<string>): readonly Group[] {
  const alike = found.filter(({ mine, theirs }) => sameDocument(mine, theirs))
  const byDocument = Map.groupBy(alike, ({ mine }) => documentOf(mine))
  return [...byDocument.values()].flatMap((rows) => {
    if (rows.every(({ state }) => state !== undefined)) return []
    const more = rows.some(({ id }) => over.has(id))
    const records = rows.flatMap(({ id, mine, other, theirs }) => [[id, mine] as const, [other, theirs] as const])
    return [{ records: new Map(records), more }]
  })
}

function anyAgree(records: readonly IdentityAsRead[]): boolean {
  return records.some((one, at) => records.some((other, to) => to > at && decideLink(one, other).answer === 'linked'))
}

/** Whoever decides holds all that a link could reach, before it reads what stands between them. */
async function hold(
  tx: Tx,
  joining: readonly Group[],
  found: readonly Candidate[],
): Promise<StandingBetween | undefined> {
  const open = found.filter(({ state }) => state === undefined).flatMap(({ id, other }) => [id, other])
  if (joining.length === 0) {
    // An open question stops an adverse act in the same moment, too.
    await bumpGuards(tx, open)
    return undefined
  }
  return holdBetween(tx, [...new Set([...joining.flatMap(({ records }) => [...records.keys()]), ...open])])
}

/** Nothing is linked: what differs, and what is too much to compare, is for a person. */
function openAll(decided: Map<string, DecidedPair>, { records, more }: Group, found: readonly Candidate[]): void {
  const rows = found.filter(({ id, other, state }) => state === undefined && records.has(id) && records.has(other))
  const beside = Map.groupBy(rows, ({ id }) => id)
  for (const { id, other, mine, theirs } of [...beside.values()].flatMap((list) => list.slice(0, MOST_CANDIDATES))) {
    const { answer, reasons } = decideLink(mine, theirs)
    if (answer !== 'not-linked')
      put(decided, id, other, 'undetermined', [...reasons, ...(more ? ['more-candidates'] : [])])
  }
}

function decideGroup({ records }: Group, between: StandingBetween): readonly DecidedPair[] {
  const ids = [...records.keys()].sort()
  const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
  const compared = new Map(
    pairs.map(([a, b]) => [pairKey(a, b), decideLink(records.get(a) ?? NOBODY, records.get(b) ?? NOBODY)]),
  )
  const relation = (a: string, b: string): Relation => {
    const link = between.link(a, b)
    if (link?.ruled === true) return link.state === 'linked' ? 'agree' : 'apart'
    if (between.apart(a, b) !== undefined) return 'apart'
    return compared.get(pairKey(a, b))?.answer === 'linked' ? 'agree' : 'differ'
  }
  const ruledOne = pairs.filter(([a, b]) => isRuledOne(between, a, b))
  const agreeing = standingLinks(ids, relation, ruledOne)
  const links = agreeing.filter(({ stands }) => stands)
  const standing = new Set(links.map(({ a, b }) => pairKey(a, b)))
  const persons = personsOf([...links, ...ruledOne.map(([a, b]) => ({ a, b }))])
  // Two that are one person by way of what people ruled are no question any more.
  const open = pairs.filter(([a, b]) => standing.has(pairKey(a, b)) || (persons.get(a) ?? a) !== (persons.get(b) ?? b))
  return open.flatMap(([a, b]) => pairOf(a, b, compared.get(pairKey(a, b)), standing.has(pairKey(a, b)), between))
}

const NOBODY: IdentityAsRead = { name: { family: '' } }

function isRuledOne(between: StandingBetween, a: string, b: string): boolean {
  const link = between.link(a, b)
  return link?.ruled === true && link.state === 'linked'
}

/** What is new about one pair; nothing where it stands as it should, or where people have ruled. */
function pairOf(
  a: string,
  b: string,
  compared: LinkAnswer | undefined,
  stands: boolean,
  between: StandingBetween,
): readonly DecidedPair[] {
  const link = between.link(a, b)
  if (compared === undefined || link?.ruled === true || link?.closing === true || link?.state === 'undetermined')
    return []
  const { answer, reasons } = compared
  if (stands) return link === undefined ? [{ a, b, answer: 'linked', reasons }] : []
  const why = answer === 'linked' ? [...reasons, between.apart(a, b) ?? 'several-persons'] : reasons
  if (link === undefined) return [{ a, b, answer: 'undetermined', reasons: why }]
  return link.state === 'linked' ? [{ a, b, answer: 'undetermined', reasons: why, takesBack: true }] : []
}
