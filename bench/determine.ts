/**
 * Pure determination on one core: histories a second for four crossings, and the time of one history of 200 crossings.
 * Yardstick in the same run: the same histories through `structuredClone`, which reads every field once and does no law.
 * Usage: node bench/determine.ts [--seconds 2] [--seed 1]
 */

import { parseDay } from '@passage/domain/calendar/day'
import type { Fact, History } from '@passage/domain/facts/fact'
import type { Question } from '@passage/domain/stay/determination'
import { determine } from '@passage/domain/stay/determine'
import { crossingHistory } from './support/histories.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'

const options = readOptions({ seconds: 2, seed: 1 })
const HISTORIES = 2_000
const question: Question = { asOf: dayOrFail('2026-11-22'), knownAt: '2026-11-22T12:00:00.000Z' }

function dayOrFail(text: string): NonNullable<ReturnType<typeof parseDay>> {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(text)
  return day
}

interface Rate {
  readonly perSecond: number
  /** Per second of processor time: what one core gives when other work does not take it away. */
  readonly perCpuSecond: number
}

/** Calls a second over the histories, after a warm-up of half the length. */
function rate(histories: readonly History[], work: (history: History) => unknown, seconds: number): Rate {
  let kept = 0
  const run = (limit: number): { calls: number; took: number; cpu: number } => {
    const start = performance.now()
    const used = process.cpuUsage()
    let calls = 0
    while (performance.now() - start < limit) {
      for (const history of histories) if (work(history) !== undefined) kept++
      calls += histories.length
    }
    const { user, system } = process.cpuUsage(used)
    return { calls, took: performance.now() - start, cpu: (user + system) / 1000 }
  }
  run(seconds * 500)
  const { calls, took, cpu } = run(seconds * 1000)
  if (kept === 0) throw new Error('nothing was determined')
  return { perSecond: Math.round((calls / took) * 1000), perCpuSecond: Math.round((calls / cpu) * 1000) }
}

/** Milliseconds at the 50th and 99th percentile of single calls. */
function latency(history: History, calls: number): { p50: number; p99: number } {
  for (let i = 0; i < 200; i++) determine(history, question)
  const times: number[] = []
  for (let i = 0; i < calls; i++) {
    const start = performance.now()
    determine(history, question)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(3))
  return { p50: at(0.5), p99: at(0.99) }
}

function measure(jurisdiction: 'us' | 'schengen'): Record<string, unknown> {
  const four: History[] = []
  for (let i = 0; i < HISTORIES; i++) four.push(crossingHistory(jurisdiction, 4, options.seed + i))
  const long = crossingHistory(jurisdiction, 200, options.seed)
  return {
    fourCrossings: rate(four, (history) => determine(history, question), options.seconds),
    yardstickClones: rate(four, (history) => structuredClone(history.facts) as Fact[], options.seconds),
    twoHundredCrossings: latency(long, 1_000),
  }
}

report('determine', { ...circumstances(options.seed), us: measure('us'), schengen: measure('schengen') })
