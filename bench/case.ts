/**
 * One full case decided: an order that is to be executed in a case with tens of services, appearances, findings and facts, under
 * each law. `decide` and `executable` are timed call by call. Yardstick in the same run: the same case through `JSON.stringify`,
 * which reads every field once and does no law.
 * Usage: node bench/case.ts [--calls 50000]; result in bench/results/case.json. Nothing is drawn by chance.
 */

import { decide } from '@passage/domain/case/decide'
import { executable } from '@passage/domain/case/executable'
import { type FullCase, fullEu, fullUs } from './support/full-case.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const options = readOptions({ calls: 50_000 })

interface Times {
  readonly p50Us: number
  readonly p99Us: number
  /** Microseconds of processor time a call, over all of them: what other work on the machine does not lengthen. */
  readonly cpuUs: number
}

/** Microseconds of single calls, after a warm-up of a fifth as many. */
function times(work: () => unknown): Times {
  let kept = 0
  for (let i = 0; i < options.calls / 5; i++) if (work() !== undefined) kept++
  const took = new Float64Array(options.calls)
  const used = process.cpuUsage()
  for (let i = 0; i < options.calls; i++) {
    const start = performance.now()
    if (work() !== undefined) kept++
    took[i] = (performance.now() - start) * 1000
  }
  const { user, system } = process.cpuUsage(used)
  if (kept === 0) throw new Error('nothing was decided')
  took.sort()
  const at = (share: number): number => round(took[Math.floor(options.calls * share)] ?? 0)
  return { p50Us: at(0.5), p99Us: at(0.99), cpuUs: round((user + system) / options.calls) }
}
const round = (value: number): number => Number(value.toFixed(2))

function measure({ pack, state, open, held, on, facts }: FullCase): Record<string, unknown> {
  const asked = { ...open, facts }
  if (decide(pack, state, asked, on).kind !== 'done') throw new Error('the full case is not open')
  if (decide(pack, held, asked, on).kind !== 'refused') throw new Error('the case that is held is open')
  if (!executable(pack, state, on, facts).executable) throw new Error('the order of the full case is not executable')
  const yardstick = times(() => JSON.stringify(state))
  const against = (found: Times) => ({ ...found, timesYardstick: round(found.p50Us / yardstick.p50Us) })
  return {
    entries: state.entries,
    services: state.services.length,
    appearances: state.appearances.length,
    findings: state.findings.length,
    facts: Object.keys(state.facts).length,
    gatesOfTheStep: pack.transitions.find(({ event }) => event === open.type)?.gates.length,
    bytes: JSON.stringify(state).length,
    yardstickStringify: yardstick,
    decideOpen: against(times(() => decide(pack, state, asked, on))),
    decideHeld: against(times(() => decide(pack, held, asked, on))),
    executableOpen: against(times(() => executable(pack, state, on, facts))),
    executableHeld: against(times(() => executable(pack, held, on, facts))),
  }
}

report('case', {
  ...circumstances(0),
  calls: options.calls,
  us: measure(fullUs()),
  'eu-rd:XA': measure(fullEu()),
  asked: 'decide less than 50 µs for a full case, executable less than 100 µs',
})
