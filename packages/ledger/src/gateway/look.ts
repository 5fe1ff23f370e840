import type { Budget } from '@passage/domain/access/budget'
import type { Standing } from '@passage/domain/access/question'
import { readStanding, type Standings } from '../access/standing.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { type ActorEnd, actorEnd } from './actor-end.ts'
import { budgetOn, countedAs, passesSoftLimit } from './count-persons.ts'
import { keepMembers } from './members.ts'
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

/** How a caller stands to whom a question is about: asked inside the transaction of the look. */
type Ask<S extends Standings> = (tx: Tx) => Promise<S>

/** The rows that the look opened, and what they were asked by; without rows where nothing was permitted. */
export interface Read<S extends Standings, T> {
  readonly asked: S
  readonly rows?: T
}

/**
 * Asks what is permitted, writes the look at it, reads under it, commits, and only then hands the answer on: one
 * transaction, so that what was permitted is what stood at the moment of the look. Row-level security shows it the
 * persons named and nobody else. Where nothing is permitted and nothing is refused, nothing is read and no look is made.
 * @throws BudgetSpent when the caller has read as many persons as a day allows
 */
export async function underLook<S extends Standings, T>(
  pools: Pools,
  request: Omit<LookRequest, 'records'>,
  { ask, permit, now }: { readonly ask: Ask<S>; readonly permit: Permit; readonly now: Date },
  read: (tx: LookTx, records: readonly string[], asked: S) => Promise<T>,
): Promise<Read<S, T>> {
  return inTransactionAgain(
    pools.read,
    async (tx) => {
      // Sent together: where the stream of the actor ends is known when the look is to be written.
      const [asked, end] = await Promise.all([ask(tx), actorEnd(tx, request.actor)])
      const permitted = permit(asked)
      const { records } = permitted
      if (records.length === 0) return { asked }
      const open = new Set(records)
      const persons = asked.of.filter(({ recordId }) => open.has(recordId))
      await look(tx, request, { end, persons, permitted, now })
      keepMembers(tx, persons)
      return { asked, rows: await read(tx as LookTx, records, asked) }
    },
    REQUESTS_AT_ONCE,
  )
}

/** Writes the look, counts its persons, and tells others what they are to know of it. */
async function look(
  tx: Tx,
  request: Omit<LookRequest, 'records'>,
  what: {
    readonly end: ActorEnd
    readonly persons: readonly Standing[]
    readonly permitted: Permitted
    readonly now: Date
  },
): Promise<void> {
  const { end, persons, permitted, now } = what
  const { via, budget } = permitted
  const { actor } = request
  const caseRef = request.case ?? persons.find((one) => one.caseRef !== undefined)?.caseRef
  const records = [...new Set(persons.flatMap((one) => one.members))].sort()
  const written = { ...request, records, via, ...(caseRef === undefined ? {} : { case: caseRef }) }
  const count = budget === undefined ? undefined : countedAs(persons)
  const counted = await openLook(tx, written, { end, count, now })
  for (const { recordId } of persons.filter(({ canary }) => canary)) {
    await raiseAlert(tx, { kind: 'canary', actor, record: recordId, at: now })
  }
  if (budget !== undefined && passesSoftLimit(counted, actor, await budgetOn(tx, { actor, budget, counted }, now))) {
    await raiseAlert(tx, { kind: 'budget', actor, at: now })
  }
}

/** As `underLook` for records that the caller names; undefined where none of them may be read. */
export async function withPermittedLook<T>(
  pools: Pools,
  request: LookRequest,
  permit: Permit,
  read: (tx: LookTx, records: readonly string[]) => Promise<T>,
  now: Date = new Date(),
): Promise<T | undefined> {
  const { records: _, ...asker } = request
  const ask = (tx: Tx) => readStanding(tx, request, now)
  return (await underLook(pools, asker, { ask, permit, now }, read)).rows
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
