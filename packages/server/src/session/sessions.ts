import type { Pools } from '@passage/ledger/pools/open'
import { type OpenSession, stillOpen } from '@passage/ledger/sign-in/sessions'

const pollMs = 1000

/** Watches the sessions behind answers that stay open, such as streams of events. */
export interface SessionWatch {
  /** Calls back once when the session has ended, wherever it was ended. Returns how to stop watching. */
  watch(session: OpenSession, onEnd: () => void): () => void
  /** Looks at once: called where this process itself ended sessions. */
  nudge(): void
  stop(): void
}

/**
 * One question a second for all open streams of the process, and one at once where this process revoked. A request of
 * its own needs no watch: each asks for its session anew.
 */
export function watchSessions(pools: Pools, now: () => Date, onError: (error: unknown) => void): SessionWatch {
  const watched = new Map<() => void, OpenSession>()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const look = async (): Promise<void> => {
    const asked = [...watched]
    if (asked.length === 0) return
    const open = await stillOpen(
      pools,
      asked.map(([, session]) => session.hash),
      now(),
    )
    for (const [onEnd, session] of asked) {
      if (open.has(session.hash.toString('base64url')) || !watched.delete(onEnd)) continue
      onEnd()
    }
  }
  const plan = (): void => {
    clearTimeout(timer)
    if (watched.size === 0 || isStopped) return
    timer = setTimeout(turn, pollMs)
    timer.unref()
  }
  const turn = (): void => {
    look().catch(onError).finally(plan)
  }
  return {
    watch(session, onEnd) {
      watched.set(onEnd, session)
      if (watched.size === 1) plan()
      return () => watched.delete(onEnd)
    },
    nudge: () => {
      if (!isStopped) turn()
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      watched.clear()
    },
  }
}
