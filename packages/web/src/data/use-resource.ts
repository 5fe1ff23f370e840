import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, type Problem } from '../api/client.ts'
import { asReadProblem } from './as-problem.ts'

export interface Resource<T> {
  /** The last answer; stays while a newer one is on its way. */
  readonly value: T | undefined
  readonly problem: Problem | undefined
  /** True after 150 ms of waiting with nothing to show: draw the skeleton. */
  readonly waiting: boolean
  readonly reload: () => void
  /** As `reload`, where nobody asked for it: that keeps no session awake. */
  readonly refresh: () => void
}

interface Held<T> {
  readonly key: string
  readonly value?: T
  readonly problem?: Problem
}

/** Reads an address and keeps the old answer until the new one is here. `undefined`: nothing to read yet. */
export function useResource<T>(path: string | undefined, purpose?: string): Resource<T> {
  const [held, setHeld] = useState<Held<T>>({ key: '' })
  const [waiting, setWaiting] = useState(false)
  const [turn, setTurn] = useState({ count: 0, byItself: false })
  const key = `${path ?? ''} ${purpose ?? ''}`
  const shownKey = useRef('')
  useEffect(() => {
    if (path === undefined) return
    const abort = new AbortController()
    const isSame = shownKey.current === key
    const timer = setTimeout(() => setWaiting(!isSame), 150)
    const settle = (next: (before: Held<T>) => Held<T>): void => {
      if (abort.signal.aborted) return
      clearTimeout(timer)
      shownKey.current = key
      setWaiting(false)
      setHeld(next)
    }
    const byItself = turn.byItself && isSame
    ask<T>(path, { signal: abort.signal, byItself, ...(purpose === undefined ? {} : { purpose }) }).then(
      (value) => settle(() => ({ key, value })),
      (error: unknown) =>
        settle((before) => ({ ...(before.key === key ? before : {}), key, problem: asReadProblem(error) })),
    )
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [path, purpose, key, turn])
  const reload = useCallback(() => setTurn(({ count }) => ({ count: count + 1, byItself: false })), [])
  const refresh = useCallback(() => setTurn(({ count }) => ({ count: count + 1, byItself: true })), [])
  return { value: held.value, problem: held.key === key ? held.problem : undefined, waiting, reload, refresh }
}
