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
  /** Whether records wait or are being taken in. */
  busy(): boolean
  /** Waits for what was submitted. */
  idle(): Promise<void>
}

interface Waiting {
  readonly record: unknown
  readonly resolve: (outcome: IntakeOutcome) => void
  readonly reject: (error: Error) => void
  readonly since: number
}

/** How a lane makes way for another: corrections for live records. */
export interface Manners {
  readonly after?: Pick<Intake, 'busy'>
}
const LOOK_AGAIN_MS = 20
/** However busy the other lane is, a record waits for it no longer than this. */
const LONGEST_WAIT_MS = 1000

/** One intake per process and lane. Many requests share one transaction, and none waits for another's fault. */
export function createIntake(
  pools: Pools,
  lane: Lane = 'live',
  settings: IntakeSettings = defaultSettings,
  manners: Manners = {},
): Intake {
  let waiting: Waiting[] = []
  let running = Promise.resolve()
  let busy = false
  let timer: NodeJS.Timeout | undefined

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (busy || waiting.length === 0) return
    if (manners.after?.busy() === true && performance.now() - (waiting[0]?.since ?? 0) < LONGEST_WAIT_MS) {
      timer = setTimeout(flush, LOOK_AGAIN_MS)
      return
    }
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
        waiting.push({ record, resolve, reject, since: performance.now() })
        if (busy) return
        if (waiting.length >= MOST) flush()
        else timer ??= setTimeout(flush, WAIT_MS)
      })
    },
    busy: () => busy || waiting.length > 0,
    async idle() {
      while (busy || waiting.length > 0) {
        flush()
        await (busy ? running : new Promise((resolve) => setTimeout(resolve, WAIT_MS)))
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
