/**
 * Open cases looked at again after a change of rules: what the change would do to each is listed, as `passage rules diff` does.
 * The cases are read models made from real entries of one case of each kind, with another id and other facts; the law, the
 * comparison and the reading are the real ones. Yardstick in the same run: the same rows read and parsed, and nothing asked.
 * Usage: node bench/re-examine.ts [--cases 100000] [--seed 1]; result in bench/results/re-examine.json
 */

import { randomUUID } from 'node:crypto'
import { type Day, parseDay } from '@passage/domain/calendar/day'
import { type Case, type CaseEvent, newCase, type Told } from '@passage/domain/case/case'
import { amended } from '@passage/domain/case/change/amend'
import { comparison } from '@passage/domain/case/change/effect'
import { decide } from '@passage/domain/case/decide'
import { evolve } from '@passage/domain/case/evolve'
import { tell } from '@passage/domain/case/tell'
import { usPack } from '@passage/domain/case/us/pack'
import { reExamine } from '@passage/ledger/case/re-examine'
import type { Pools } from '@passage/ledger/pools/open'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'
import { openServer } from './support/server.ts'

const options = readOptions({ cases: 100_000, seed: 1 })
const day = (date: string): Day => parseDay(date) as Day
const on = day('2026-11-24')
const by = (role: string) => ({ role, name: 'N' })

/** A case with a history of its kind: the n-th of them differs in what was told and in how far it came. */
function caseAt(n: number): Case {
  let state = newCase(usPack, { places: [`circuit-${1 + (n % 11)}`, 'state-CA'] })
  const step = (type: string, date: string, role: string, facts: CaseEvent['facts'] = {}) => {
    const event = { type, on: day(date), by: by(role), mode: 'report', facts } as const
    state = evolve(state, decide(usPack, state, event, day(date)))
  }
  const told = (fact: string, value: string, role = 'officer') => {
    const one: Told = { type: 'fact-recorded', on: day('2026-03-01'), by: by(role), fact, value }
    state = evolve(state, tell(usPack, state, one, day('2026-03-01')))
  }
  step('encountered', '2026-02-01', 'officer', { 'arrested-on': day('2026-02-01') })
  step('nta-issued', '2026-02-02', 'officer')
  step('nta-served', '2026-02-03', 'officer', { 'nta-served-on': day('2026-02-03') })
  told('served-for', 'person')
  told('citizenship-asked', n % 7 === 0 ? 'no' : 'yes')
  told('identity', ['confirmed-by-two', 'open', 'disputed'][n % 3] ?? 'open')
  told('correction-open', n % 5 === 0 ? 'yes' : 'no')
  told('confidential-filing', n % 11 === 0 ? 'made' : 'none', 'legal-officer')
  step('order-made', '2026-05-01', 'judge', { 'decided-on': day('2026-05-01') })
  told('language-understood', 'yes')
  if (n % 4 !== 0) step('appeal-time-over', '2026-06-10', 'judge', { 'final-on': day('2026-06-10') })
  if (n % 2 === 0) step('removal-warrant-signed', '2026-06-12', 'officer')
  if (n % 6 === 0) step('court-stay-granted', '2026-07-01', 'court')
  if (n % 9 === 0) step('citizenship-claimed', '2026-07-02', 'person')
  if (n % 2 === 0) step('custody-begun', '2026-07-03', 'officer')
  return state
}

async function fill(pools: Pools): Promise<number> {
  const kinds = Array.from({ length: 2310 }, (_, n) => JSON.stringify(caseAt(n + options.seed)))
  for (let at = 0; at < options.cases; at += 5000) {
    const count = Math.min(5000, options.cases - at)
    const states = Array.from({ length: count }, (_, i) => kinds[(at + i) % kinds.length] ?? '')
    await pools.write.query(
      `insert into proj.case_file (case_id, record_id, pack, seq, opened_at, state)
        select c, c, 'us', 15, '2026-02-01', s from unnest($1::uuid[], $2::text[]) as t(c, s)`,
      [states.map(() => randomUUID()), states],
    )
  }
  return Math.round(kinds.reduce((sum, text) => sum + text.length, 0) / kinds.length)
}

async function drain<T, R>(all: AsyncGenerator<T, R>): Promise<R> {
  for (;;) {
    const { value, done } = await all.next()
    if (done === true) return value
  }
}

const server = await openServer()
const { pools } = server
try {
  const bytes = await fill(pools)
  const change = amended(usPack, {
    words: 'a stay of a court holds no more',
    gates: [{ id: 'us.g5-court-stay', legalStatus: 'vacated', inForce: { from: undefined, until: '2026-11-01' } }],
  })
  if (!change.ok) throw new Error(change.faults.join())
  const rounds = []
  for (let round = 0; round < 3; round++) {
    const began = performance.now()
    await drain(reExamine(pools, 'us', () => undefined))
    const bare = (performance.now() - began) / 1000
    const start = performance.now()
    const examined = await drain(reExamine(pools, 'us', comparison({ pack: usPack, on }, { pack: change.pack, on })))
    rounds.push({ seconds: (performance.now() - start) / 1000, bareSeconds: bare, ...examined })
  }
  const best = rounds.toSorted((one, other) => one.seconds - other.seconds)[1] ?? rounds[0]
  const seconds = Number((best?.seconds ?? 0).toFixed(2))
  report('re-examine', {
    ...circumstances(options.seed),
    cases: best?.cases,
    affected: best?.affected,
    bytesOfACase: bytes,
    seconds,
    casesPerSecond: Math.round((best?.cases ?? 0) / seconds),
    timesReadingAlone: Number(((best?.seconds ?? 0) / (best?.bareSeconds ?? 1)).toFixed(2)),
    asked: 'less than 60 s for 100,000 on 2 cores',
  })
} finally {
  await server.stop()
}
