import type { AlertKind } from '@passage/domain/access/alert'
import type { Budget } from '@passage/domain/access/budget'
import type { Standing } from '@passage/domain/access/question'
import { readStanding, type Standings } from '../access/standing.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { countPersons } from './count-persons.ts'
import { openLook } from './open-look.ts'
import { raiseAlert } from './raise-alert.ts'

/** Who wants to read whom, and what for. */
export interface LookRequest {
  /** The signed-in person, as the sign-in names them. */
  readonly actor: string
  /** Stable code of the purpose. */
  readonly purpose: string
  readonly case?: string
  /** Why, in the words of whoever asks, where the words are all there is. */
  readonly justification?: string
  /** Any record of each person; all records that are that person now are named in the look. */
  readonly records: readonly string[]
}
/** Which of the records asked for may be read, and by what right. */
export interface Permitted {
  readonly records: readonly string[]
  /** `search`, `queue`, or the relation that opened the records. Stands in the look. */
  readonly via: string
  /** Most persons that the caller reads in a day; absent: as many as are the caller's own. */
  readonly budget?: Budget
}
/** Answers from what the caller is and how the caller stands to each record; throws to refuse the whole. */
export type Permit = (standings: Standings) => Permitted

/** Looks of one actor stand in one stream: of so many requests at once, each round lets one through. */
const REQUESTS_AT_ONCE = 64

declare const lookBrand: unique symbol
/** A transaction that holds a look. Readers of persons take nothing else. */
export type LookTx = Tx & { readonly [lookBrand]: true }

/**
 * Asks what is permitted, writes the look at it, reads under it, commits, and only then hands the answer on: one
 * transaction, so that what was permitted is what stood at the moment of the look. Row-level security shows it the
 * persons named and nobody else. Where nothing is permitted and nothing is refused, nothing is read and no look is made.
 * @throws BudgetSpent when the caller has read as many persons as a day allows
 */
export async function withPermittedLook<T>(
  pools: Pools,
  request: LookRequest,
  permit: Permit,
  read: (tx: LookTx, records: readonly string[]) => Promise<T>,
  now: Date = new Date(),
): Promise<T | undefined> {
  return inTransactionAgain(
    pools.read,
    async (tx) => {
      const standings = await readStanding(tx, request, now)
      const { records, via, budget } = permit(standings)
      if (records.length === 0) return undefined
      const open = new Set(records)
      const persons = standings.of.filter(({ recordId }) => open.has(recordId))
      const caseRef = request.case ?? persons.find((one) => one.caseRef !== undefined)?.caseRef
      const members = [...new Set(persons.flatMap((one) => one.members))].sort()
      const look = { ...request, records: members, via, ...(caseRef === undefined ? {} : { case: caseRef }) }
      await openLook(tx, look, now)
      for (const what of await noticed(tx, request.actor, persons, budget, now)) {
        await raiseAlert(tx, { actor: request.actor, at: now, ...what })
      }
      return read(tx as LookTx, records)
    },
    REQUESTS_AT_ONCE,
  )
}

/** What others are told of this look, in the transaction of the look. */
async function noticed(
  tx: Tx,
  actor: string,
  persons: readonly Standing[],
  budget: Budget | undefined,
  now: Date,
): Promise<readonly { readonly kind: AlertKind; readonly record?: string }[]> {
  const canaries = persons.filter(({ canary }) => canary).map(({ recordId }) => recordId)
  const isOver = budget !== undefined && (await countPersons(tx, actor, persons, budget, now))
  return [
    ...canaries.map((record) => ({ kind: 'canary' as const, record })),
    ...(isOver ? [{ kind: 'budget' as const }] : []),
  ]
}

/** As `withPermittedLook` for a caller of our own that has asked already: every record is read. */
export async function withLook<T>(
  pools: Pools,
  request: LookRequest,
  read: (tx: LookTx) => Promise<T>,
  now: Date = new Date(),
): Promise<T> {
  if (request.records.length === 0) throw new RangeError('a look names at least one record')
  const all: Permit = () => ({ records: request.records, via: 'direct' })
  return (await withPermittedLook(pools, request, all, read, now)) as T
}
