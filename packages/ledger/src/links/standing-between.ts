import { uuids } from '../append/binary-array.ts'
import { holdPersons } from '../guard-rows/guard.ts'
import type { Tx } from '../pools/transaction.ts'
import type { LinkState } from './candidates.ts'
import { carryingAmong } from './carrying.ts'

/** What is on record between records, under their guard rows: it holds until the transaction ends. */
export interface StandingBetween {
  /** How a pair stands. */
  readonly link: (a: string, b: string) => StandingLink | undefined
  /** The person that a record is of now: the smallest record of it. */
  readonly person: (id: string) => string
  /** Why code must not join the persons of two records; undefined: nothing stands between them. */
  readonly apart: (a: string, b: string) => 'ruled-apart' | 'two-people-needed' | undefined
  /** Whether the persons of two records are two, of whom each carries a stop or a finding. */
  readonly eachCarries: (a: string, b: string) => boolean
  /** Pairs of records that people ruled to be two persons, or asked about once more. */
  readonly ruledApart: readonly { readonly a: string; readonly b: string }[]
}

/** The state of a pair, whether people ruled on it, and whether code linked it because a departure closes a stay. */
export interface StandingLink {
  readonly state: LinkState
  readonly ruled: boolean
  readonly closing: boolean
}
/** Reason of a link by which a departure closes a stay. */
export const CLOSES_STAY = 'departure-closes-stay'

/** Holds the guard rows of the persons of the records, counts them up, and reads what stands between them. */
export async function holdBetween(tx: Tx, recordIds: readonly string[]): Promise<StandingBetween> {
  const { members } = await holdPersons(tx, recordIds, 1)
  const personOf = await personsOfRecords(tx, members)
  const links = await linksAmong(tx, members)
  const carrying = await carryingAmong(tx, members)
  const person = (id: string) => personOf.get(id) ?? id
  const carriers = new Set([...carrying].map(person))
  const ruledApart = [...links.values()].filter(isRuledApart)
  const personsApart = new Set(ruledApart.map(({ a, b }) => pairKey(person(a), person(b))))
  const eachCarries = (a: string, b: string) =>
    person(a) !== person(b) && carriers.has(person(a)) && carriers.has(person(b))
  return {
    ...{ person, eachCarries, ruledApart },
    link: (a, b) => links.get(pairKey(a, b)),
    apart(a, b) {
      if (person(a) === person(b)) return undefined
      if (personsApart.has(pairKey(person(a), person(b)))) return 'ruled-apart'
      return eachCarries(a, b) ? 'two-people-needed' : undefined
    },
  }
}

/** What people asked again waits for people: until then it is as if they had ruled the two apart. */
const isRuledApart = ({ state, ruled }: StandingLink): boolean =>
  state === 'apart' || state === 'withdrawn' || (state === 'undetermined' && ruled)

/** A pair in either order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

async function personsOfRecords(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.query<{ record_id: string; person_id: string }>({
    name: 'persons-of-records',
    text: `select record_id, person_id from identity.member
      where until_known is null and record_id = any($1::uuid[])`,
    values: [uuids(recordIds)],
  })
  return new Map(found.rows.map(({ record_id, person_id }) => [record_id, person_id]))
}

interface LinkRow extends StandingLink {
  readonly a: string
  readonly b: string
}

async function linksAmong(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, LinkRow>> {
  const found = await tx.query<LinkRow>({
    name: 'links-among',
    text: `select record_a as a, record_b as b, state, ruled,
        state = 'linked' and not ruled and '${CLOSES_STAY}' = any(reasons) as closing
      from identity.link
      where record_a = any($1::uuid[]) and record_b = any($1::uuid[])`,
    values: [uuids(recordIds)],
  })
  return new Map(found.rows.map((row) => [pairKey(row.a, row.b), row]))
}
