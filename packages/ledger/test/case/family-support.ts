import { randomUUID } from 'node:crypto'
import type { CaseAnswer } from '@passage/ledger/case/answer'
import type { FamilyReport, Ruled } from '@passage/ledger/case/family/report'
import { ruleOnFamily } from '@passage/ledger/case/family/rule-on-family'
import { signRuling } from '@passage/ledger/case/family/sign-ruling'
import type { Pools } from '@passage/ledger/pools/open'
import { signatureOf } from '../guard-rows/support.ts'
import { NOON } from '../support/world.ts'
import { type At, d, must } from './support.ts'

export const ruling = (on = '2026-10-05') => ({ judge: 'Judge R.', on: d(on), source: 'order of the court, page 2' })
export const joined = (derivative = false): Ruled => ({ what: 'joined', ruling: ruling(), derivative })
export const severed = (on = '2026-11-02'): Ruled => ({ what: 'severed', ruling: ruling(on) })
export const withdrawn = (line: number): Ruled => ({
  what: 'withdrawn',
  line,
  why: 'The order names somebody else.',
  source: 'letter of the court, 20 November',
})
export const report = (rider: At, lead: At, ruled: Ruled, requestId: string = randomUUID()): FamilyReport => ({
  rider,
  lead,
  ruled,
  requestId,
  actor: 'c.ortiz',
})

/** Proposes under a signature. */
export const propose = async (pools: Pools, ...given: Parameters<typeof report>): Promise<CaseAnswer> => {
  const asked = report(...given)
  return must(await ruleOnFamily(pools, asked, { signature: signatureOf(asked.actor) }, NOON))
}
/** The second signature. */
export const signSecond = async (
  pools: Pools,
  [rider, lead]: readonly [At, At],
  proposal: string,
  actor = 'd.halvorsen',
): Promise<CaseAnswer> => {
  const second = { rider, lead, proposal, actor, requestId: randomUUID() }
  return must(await signRuling(pools, second, { signature: signatureOf(actor) }, NOON))
}
/** Proposed by one and signed by another. */
export async function ruledByTwo(pools: Pools, ...given: Parameters<typeof report>): Promise<CaseAnswer> {
  const proposed = await propose(pools, ...given)
  if (proposed.ok !== true || proposed.proposal === undefined) return proposed
  return signSecond(pools, [given[0], given[1]], proposed.proposal)
}
