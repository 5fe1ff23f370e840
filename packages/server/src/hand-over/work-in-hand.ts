import type { Pools } from '@passage/ledger/pools/open'
import { type Account, accountIdOf } from '@passage/ledger/sign-in/accounts'
import { type BegunTask, type HandedOver, listBegun, listHandedTo } from '@passage/ledger/sign-in/hand-over'
import { permittedIds, readPermitted } from '../access/gateway.ts'
import type { Reader } from '../access/reader.ts'
import type { Service } from '../app/service.ts'
import type { User } from '../session/user.ts'

/** Where the work of a person is found. Every kind of work that can be in somebody’s hands has one of these. */
export type WorkInHand = (pools: Pools, worker: Account, now: Date) => Promise<readonly BegunTask[]>

/** Today one kind: open tasks whose record the worker was the last to open. */
const kinds: readonly WorkInHand[] = [listBegun]

/** As many as are listed, and passed on, at once: a page of a queue. What is passed on makes room for the next. */
export const MOST_AT_ONCE = 50

/** Rows about records that the reader may be shown, oldest first, under one look at all of them. */
interface Listed<T> {
  readonly rows: readonly T[]
  /** Whether there is more than one page of them. */
  readonly more: boolean
}

/**
 * Of what is listed, what the reader may be told: a record that must stay unknown to the reader is left out without a word.
 * The ids that are shown stand in a look, as a page of the queue does.
 */
async function underLook<T extends { readonly recordId: string }>(
  service: Service,
  reader: Reader,
  rows: readonly T[],
): Promise<Listed<T>> {
  const open = new Set(await permittedIds(service, reader, 'list', recordsOf(rows)))
  const mine = rows.filter(({ recordId }) => open.has(recordId))
  const page = mine.slice(0, MOST_AT_ONCE)
  // Asked again in the transaction of the look: what it names is what is shown.
  const looked = await readPermitted(service, reader, 'list', recordsOf(page), async (_tx, records) => records)
  const named = new Set(looked ?? [])
  return { rows: page.filter(({ recordId }) => named.has(recordId)), more: mine.length > page.length }
}

const recordsOf = (rows: readonly { readonly recordId: string }[]): readonly string[] => [
  ...new Set(rows.map(({ recordId }) => recordId)),
]

/** What a person has begun and not finished, as far as the reader may know of it: a page of ids. */
export async function workInHand(service: Service, reader: Reader, worker: Account): Promise<Listed<BegunTask>> {
  const now = new Date(service.clock())
  const begun = (await Promise.all(kinds.map((list) => list(service.pools, worker, now)))).flat()
  return underLook(service, reader, begun)
}

/** What was passed to the reader and still waits, as far as the reader may know of it: a page of ids. */
export async function handedTo(service: Service, reader: Reader): Promise<Listed<HandedOver>> {
  const now = new Date(service.clock())
  return underLook(service, reader, await listHandedTo(service.pools, accountIdOf(reader.user.id), now))
}

/** Whether somebody may have every one of these tasks in their own queue. */
export async function mayTakeOver(service: Service, user: User, tasks: readonly BegunTask[]): Promise<boolean> {
  const records = recordsOf(tasks)
  const open = await permittedIds(service, { user, purpose: 'queue' }, 'list', records)
  return open.length === records.length
}
