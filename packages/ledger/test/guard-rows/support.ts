import { randomUUID } from 'node:crypto'
import type { AdverseKind } from '@passage/domain/finding/signers'
import { noticeAct } from '@passage/ledger/finding/acts'
import { readCurrent } from '@passage/ledger/finding/read-matter'
import type { AdverseAct, AdverseAnswer } from '@passage/ledger/guard-rows/act'
import { adverseAct, weighAct } from '@passage/ledger/guard-rows/adverse-act'
import type { GuardVersion } from '@passage/ledger/guard-rows/guard'
import type { NewStop } from '@passage/ledger/guard-rows/stops'
import { takeIn } from '@passage/ledger/intake/take-in'
import type { Pools } from '@passage/ledger/pools/open'
import type { Tx } from '@passage/ledger/pools/transaction'
import type pg from 'pg'
import { arrival, departure, NOON, type Opened, standing } from '../support/world.ts'

let made = 0
const letters = (n: number): string =>
  [n, n / 26, n / 676].map((m) => String.fromCharCode(65 + (Math.floor(m) % 26))).join('')

/** People whose departure, seven weeks after the last authorised day, is on record. Returns the record of each stay. */
export const lateLeavers = (opened: Opened, count: number): Promise<string[]> => people(opened, count, '2025-09-01')
/** People who left in time, two years before: linked with others they change no answer. */
export const leaversInTime = (opened: Opened, count: number): Promise<string[]> => people(opened, count, '2023-03-01')

async function people(opened: Opened, count: number, left: string): Promise<string[]> {
  const year = left.slice(0, 4)
  const crossings = Array.from({ length: count }, () => {
    const n = made++
    const who = {
      document: { type: 'P', number: `GR${100000 + n}`, issuer: 'BR' },
      name: { family: `Quorum${letters(n)}`, given: 'Ida' },
      birthDate: `19${50 + (n % 50)}-0${1 + (n % 9)}-11`,
    }
    return [arrival(`${year}-01-10`, `${year}-07-09`, who), departure(left, who)]
  })
  const taken = await takeIn(opened.pools, crossings.flat(), 'live', standing())
  const ids = taken.map((outcome) => ('receipt' in outcome ? outcome.receipt.recordId : JSON.stringify(outcome)))
  return [...new Set(ids)]
}

/** Two people that nothing connects. */
export async function twoPeople(opened: Opened): Promise<[string, string]> {
  const [a = '', b = ''] = await lateLeavers(opened, 2)
  return [a, b]
}

export const newStop = (recordId: string, more: Partial<NewStop> = {}): NewStop => ({
  stop: randomUUID(),
  kind: 'claim',
  recordId,
  authority: '8 CFR 235.3(b)(5)',
  reason: 'said at the desk',
  by: 'c',
  ...more,
})

/** A signature as an entry holds it; that it was verified is tested where signatures are. */
export const signatureOf = (by: string) => ({
  by,
  credential: 'key',
  digest: '00',
  nonce: 'n',
  authenticatorData: 'a',
  clientDataJSON: 'c',
  signature: 's',
})

/** Weighs an act, signs what it would say, and does it: as the server does. */
export async function signAndDo<K extends AdverseKind>(
  pools: Pools,
  act: AdverseAct<K>,
  by: string | undefined,
  now: Date = NOON,
): Promise<AdverseAnswer> {
  const weighed = await weighAct(pools, act, now)
  if (weighed.ok !== 'open') return weighed
  const signature = by === undefined ? undefined : signatureOf(by)
  return adverseAct(pools, act, { signature, over: weighed.body, mark: undefined }, now)
}

const noticeText = (record: string, notice: string) =>
  ({
    notice,
    stay: `${record}/1`,
    means: 'post',
    servedOn: '2026-11-23',
    answerBy: '2026-12-24',
    text: 'The record says that you left after the last day.',
  }) as const

/** Notice to the person of a record, served on the day before the day of the tests. */
export const noticeOf = (record: string, notice: string = randomUUID(), actor = 'c'): AdverseAct<'notice-given'> =>
  noticeAct(noticeText(record, notice), { actor, requestId: notice }, NOON)

/** The signature under what such a notice says now, without weighing it. */
export async function warrantFor(pools: Pools, record: string, notice: string, by: string | undefined = 'c') {
  const current = await readCurrent(pools.rules, `${record}/1`)
  if (current === undefined) throw new Error('no such stay')
  const signature = by === undefined ? undefined : signatureOf(by)
  return { signature, over: { ...noticeText(record, notice), ...current, by: 'c' }, mark: undefined }
}
export const giveNotice = (pools: Pools, record: string, notice?: string): Promise<AdverseAnswer> =>
  signAndDo(pools, noticeOf(record, notice), 'c')

/** As an act that waits a moment after it has weighed everything: where a stop would slip in, were there no guard. */
export function slowly<K extends 'notice-given'>(act: AdverseAct<K>, wait: () => Promise<void>): AdverseAct<K> {
  return {
    ...act,
    async weigh(tx) {
      const weighed = await act.weigh(tx)
      await wait()
      return weighed
    },
  }
}

type Rewrite = (query: { name?: string; text?: string; values?: unknown[] }) => object

/** The same pools with a writer whose statements are changed on the way, and whose errors are heard. */
export function withWriter(pools: Pools, rewrite: Rewrite, heard: (code: string) => void = () => undefined): Pools {
  const patched = new WeakMap<pg.PoolClient, pg.PoolClient>()
  const patch = (client: pg.PoolClient): pg.PoolClient => {
    const known = patched.get(client)
    if (known !== undefined) return known
    const query = async (given: string | object, values?: unknown[]) => {
      try {
        return typeof given === 'string'
          ? await client.query(given, values)
          : await client.query(rewrite(given) as never)
      } catch (error) {
        heard((error as { code?: string }).code ?? 'none')
        throw error
      }
    }
    const made = new Proxy(client, {
      get: (target, key) => {
        if (key === 'query') return query
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    patched.set(client, made)
    return made
  }
  const write = new Proxy(pools.write, {
    get: (target, key) => {
      if (key === 'connect') return async () => patch(await target.connect())
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { ...pools, write }
}

/** The planted fault: guard rows are read and counted, and held by nobody. */
export const withoutLock: Rewrite = (query) => {
  if (query.name !== 'hold-guards') return query
  const [records] = query.values ?? []
  return {
    text: `select r as record_id, coalesce(version, 0) as version from unnest($1::uuid[]) as r
      left join ledger.guard on record_id = r`,
    values: [records],
  }
}

/** What an entry says about the guard, by record. */
export const citedIn = (body: { readonly guard: readonly GuardVersion[] }): Readonly<Record<string, number>> =>
  Object.fromEntries(body.guard.map(({ record, version }) => [record, version]))

export async function versionsOf(tx: Pick<Tx, 'query'>, ids: readonly string[]): Promise<Record<string, number>> {
  const found = await tx.query<{ record_id: string; version: string }>(
    'select record_id, version from ledger.guard where record_id = any($1::uuid[])',
    [ids],
  )
  return Object.fromEntries(found.rows.map(({ record_id, version }) => [record_id, Number(version)]))
}
