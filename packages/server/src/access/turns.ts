import type { Act } from '@passage/domain/access/operations'
import { type Purpose, purposes, purposesFor } from '@passage/domain/access/purposes'
import { questionOf } from '@passage/domain/access/question'
import { readStanding } from '@passage/ledger/access/standing'
import type { Service } from '../app/service.ts'
import type { Turn } from '../views/turn.ts'
import type { Reader } from './reader.ts'

type Turns<A extends Act> = Readonly<Record<A, Turn>>

/**
 * Which steps about a record are the reader’s, for a screen that shows what can be done: by the same policies that decide
 * when a step is taken, which asks again. Tells nothing of a record that the reader has not just read.
 * @param whose who does a step otherwise, in words
 */
export async function turnsOf<A extends Act>(
  service: Service,
  { user, purpose }: Reader,
  recordId: string,
  whose: Readonly<Record<A, string>>,
): Promise<Turns<A>> {
  const operations = Object.keys(whose) as A[]
  const stated = [purpose, ...purposesFor(user.roles).filter((code) => code !== purpose && code !== 'emergency')]
  const open: { readonly code: Purpose; readonly may: ReadonlySet<A> }[] = []
  for (const code of stated)
    open.push({ code, may: await mayUnder(service, { user, purpose: code }, recordId, operations) })
  return Object.fromEntries(
    operations.map((operation) => [
      operation,
      turn(open.find(({ may }) => may.has(operation))?.code, purpose, whose[operation]),
    ]),
  ) as unknown as Turns<A>
}

function turn(under: Purpose | undefined, stated: Purpose, whose: string): Turn {
  if (under === stated) return { may: true }
  if (under === undefined) return { may: false, why: whose }
  return { may: false, why: whose, purpose: under, purposeWords: purposes[under].words }
}

async function mayUnder<A extends Act>(
  service: Service,
  { user, purpose }: Pick<Reader, 'user' | 'purpose'>,
  recordId: string,
  operations: readonly A[],
): Promise<ReadonlySet<A>> {
  const asked = { actor: user.id, purpose, records: [recordId] }
  const { roles, of } = await readStanding(service.pools.read, asked, new Date(service.clock()))
  const [standing] = of
  if (standing?.known !== true) return new Set()
  return new Set(
    operations.filter((operation) => service.decide(questionOf({ roles, operation, purpose }, standing)).allowed),
  )
}
