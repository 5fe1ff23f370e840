import type { Pools } from '../pools/open.ts'
import { defaultSettings, type IntakeSettings } from './context.ts'
import type { IntakeOutcome, Lane } from './input.ts'
import { takeInEach } from './take-in.ts'

/** Records that wait are taken in together: when nothing is under way, after 5 ms, or 500 at once. */
const WAIT_MS = 5
const MOST = 500

export interface Intake {
  /** Resolves when the record is committed, linked, determined and projected, or answered otherwise. */
  submit(record: unknown): Promise<IntakeOutcome>
  /** Waits for what was submitted. */
  idle(): Promise<void>
}

interface Waiting {
  readonly record: unknown
  readonly resolve: (outcome: IntakeOutcome) => void
  readonly reject: (error: Error) => void
}

/** One intake per process and lane. Many requests share one transaction, and none waits for another's fault. */
export function createIntake(pools: Pools, lane: Lane = 'live', settings: IntakeSettings = defaultSettings): Intake {
  let waiting: Waiting[] = []
  let running = Promise.resolve()
  let busy = false
  let timer: NodeJS.Timeout | undefined

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (busy || waiting.length === 0) return
    const batch = waiting.slice(0, MOST)
    waiting = waiting.slice(MOST)
    busy = true
    running = settle(pools, batch, lane, settings).finally(() => {
      busy = false
      flush()
    })
  }
  return {
    submit(record) {
      return new Promise((resolve, reject) => {
        waiting.push({ record, resolve, reject })
        if (busy) return
        if (waiting.length >= MOST) flush()
        else timer ??= setTimeout(flush, WAIT_MS)
      })
    },
    async idle() {
      while (busy || waiting.length > 0) {
        flush()
        await running
      }
    },
  }
}

async function settle(pools: Pools, batch: readonly Waiting[], lane: Lane, settings: IntakeSettings): Promise<void> {
  try {
    const outcomes = await takeInEach(
      pools,
      batch.map(({ record }) => record),
      lane,
      settings,
    )
    for (const [index, one] of batch.entries()) {
      const outcome = outcomes[index]
      if (outcome === undefined || outcome instanceof Error) one.reject(outcome ?? new Error('no outcome'))
      else one.resolve(outcome)
    }
  } catch (error) {
    for (const one of batch) one.reject(error instanceof Error ? error : new Error(String(error)))
  }
}
