/**
 * Explores the law of a case whole and writes docs/proof.json and docs/proof.md. Ends with a failure where an invariant is broken, a
 * planted fault is not caught, a guarded state is not reached, or fewer states were seen than the proof claims.
 * `npm run prove [-- --threads 2]`
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { faults } from './faults/all.ts'
import { invariants } from './invariants/all.ts'
import { pageOf } from './page.ts'
import { type Proof, proofOf } from './report.ts'
import { slices } from './slices/all.ts'
import { onThreads } from './threads.ts'
import { toldDates } from './told-dates.ts'
import { cuts, type Done, type Job } from './work.ts'

const { values } = parseArgs({ options: { threads: { type: 'string', default: '2' } } })
const started = performance.now()
const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`

const jobs: readonly Job[] = [
  ...slices.map((_, index): Job => ({ kind: 'slice', index })),
  ...faults.map((_, index): Job => ({ kind: 'fault', index })),
  ...cuts.map((_, index): Job => ({ kind: 'cut', index })),
]
const done = await onThreads(jobs, Number(values.threads), tell)
const only = <K extends Done['kind']>(kind: K) =>
  done.filter((one): one is Extract<Done, { kind: K }> => one.kind === kind)

const proof = proofOf({
  slices,
  invariants,
  explored: only('slice').map(({ explored }) => explored),
  faults: only('fault').map(({ caught }) => caught),
  swept: only('cut').map(({ swept }) => swept),
  told: { ...toldDates(), faultCaught: toldDates(bindsAnew).broken > 0 },
})
writeFileSync('docs/proof.json', `${JSON.stringify(proof, undefined, 1)}\n`)
writeFileSync('docs/proof.md', pageOf(proof))

const wrong = wrongIn(proof)
console.log(`${JSON.stringify(proof.totals)}, cuts seen ${proof.cuts.seen} of ${cuts.length}, ${seconds()}`)
for (const line of wrong) console.error(line)
process.exitCode = wrong.length === 0 ? 0 : 1

function tell(one: Done): void {
  if (one.kind !== 'slice') return
  const { slice, states, edges } = one.explored
  console.log(`${slice}: ${states} states, ${edges} edges, ${seconds()}`)
}

/** The planted fault of the told dates: whatever was computed last binds. */
function bindsAnew(...[, told, again]: Parameters<typeof import('@passage/domain/deadline/recompute').recompute>) {
  const change = again.due === told.due ? 'none' : again.due > told.due ? 'later' : 'earlier'
  return { change, told: told.due, now: again.due, binding: again.due, adverseAfter: again.adverseAfter } as const
}

/** What keeps this from being a proof, in words. */
function wrongIn({ totals, invariants: judged, faults: planted }: Proof): readonly string[] {
  return [
    ...judged
      .filter(({ violations }) => violations > 0)
      .map(({ id, counterExample }) => [`broken: ${id}`, ...(counterExample?.way ?? [])].join('\n  ')),
    ...judged.filter(({ held }) => held === 0).map(({ id }) => `its guarded state was never reached: ${id}`),
    ...planted.filter(({ caught }) => !caught).map(({ invariant, text }) => `not caught by ${invariant}: ${text}`),
    ...(totals.states < 1_000_000 ? ['fewer than a million states'] : []),
  ]
}
