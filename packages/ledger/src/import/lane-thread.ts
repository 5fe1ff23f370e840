import { once } from 'node:events'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Jurisdiction } from '../intake/input.ts'
import type { Determined } from './determine-phase.ts'
import type { LaneState } from './import-state.ts'
import type { BatchDone, Lane } from './lane.ts'
import { lineOf } from './read-row.ts'

/** What a lane in a thread is told when it starts. */
export interface ThreadStart {
  readonly connectionString: string
  /** Where the keys for fields are; a thread reads them by itself. */
  readonly keyFile: string | undefined
  readonly importId: string
  readonly laneCount: number
  readonly state: LaneState
  readonly jurisdiction: Jurisdiction
}
/** Rows travel as lines of one text: cheaper than cloning objects, and nothing of a value is lost in it. */
export type ToLane =
  | { readonly kind: 'append'; readonly ordinals: readonly number[]; readonly lines: string; readonly upTo: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'determine' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'close' }
export type FromLane =
  | { readonly kind: 'appended'; readonly done: BatchDone }
  | { readonly kind: 'page'; readonly more: Determined }
  | { readonly kind: 'linked'; readonly whole: boolean }
  | { readonly kind: 'determined'; readonly whole: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined }

const STOP_POLL_MS = 100

/**
 * A lane in a thread of its own: composing and hashing use one core while the database uses the other. The young
 * generation is wide enough for a batch, so that its records die young.
 */
export function laneInThread(start: ThreadStart): Lane {
  // What a batch holds outlives the young generation and dies with the batch. Room for some batches before the first
  // whole collection: with the small beginnings of the engine there were a hundred for each 100,000 records.
  setFlagsFromString('--initial-old-space-size=160')
  const worker = new Worker(join(import.meta.dirname, 'lane-worker.ts'), {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 320 },
  })
  let position = start.state.position
  return {
    laneNo: start.state.laneNo,
    get position() {
      return position
    },
    async append({ rows, upTo }) {
      const lines = rows.map(lineOf).join('\n')
      send(worker, { kind: 'append', ordinals: rows.map(({ ordinal }) => ordinal), lines, upTo })
      const answer = await next(worker)
      if (answer.kind !== 'appended') throw unexpected(answer)
      position = upTo
      return answer.done
    },
    async link(stopped) {
      const poll = setInterval(() => (stopped() ? send(worker, { kind: 'stop' }) : undefined), STOP_POLL_MS)
      try {
        send(worker, { kind: 'link' })
        const answer = await next(worker)
        if (answer.kind !== 'linked') throw unexpected(answer)
        return answer.whole
      } finally {
        clearInterval(poll)
      }
    },
    async determine(report, stopped) {
      send(worker, { kind: 'determine' })
      for (;;) {
        const answer = await next(worker)
        if (answer.kind === 'determined') return answer.whole
        if (answer.kind !== 'page') throw unexpected(answer)
        report(answer.more)
        if (stopped()) send(worker, { kind: 'stop' })
      }
    },
    async close() {
      const ended = once(worker, 'exit')
      send(worker, { kind: 'close' })
      await ended
    },
  }
}

function send(worker: Worker, message: ToLane): void {
  worker.postMessage(message)
}

function next(worker: Worker): Promise<FromLane> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const onMessage = (message: FromLane) => {
      settle()
      if (message.kind === 'failed') reject(Object.assign(new Error(message.message), { stack: message.stack }))
      else resolve(message)
    }
    const onError = (error: unknown) => {
      settle()
      reject(error)
    }
    const onExit = () => onError(new Error('a lane of the import ended'))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

function unexpected(answer: FromLane): Error {
  return new Error(`a lane of the import answered out of turn: ${answer.kind}`)
}
