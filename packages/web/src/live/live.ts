import { useEffect, useRef } from 'react'

/** What the server says when something changed: ids and versions, never content. */
export interface Change {
  readonly records: readonly { readonly id: string; readonly version: string }[]
  /** Moves whenever the work list may have changed. */
  readonly work: string
  /** True after the stream was broken: what happened meanwhile was not told. */
  readonly missed?: true
}

type Listener = (change: Change) => void
const listeners = new Set<Listener>()
let stream: EventSource | undefined
const refusedListeners = new Set<() => void>()

const tell = (change: Change): void => {
  for (const listener of listeners) listener(change)
}

function open(): void {
  let breaks = 0
  let isBroken = false
  stream = new EventSource('/v1/events')
  stream.addEventListener('change', (event) => tell(JSON.parse((event as MessageEvent<string>).data) as Change))
  stream.addEventListener('error', () => {
    isBroken = true
    // Refused, not broken: the browser does not try again. Most often the session has ended elsewhere.
    if (stream?.readyState === EventSource.CLOSED) for (const listener of refusedListeners) listener()
  })
  stream.addEventListener('open', () => {
    if (!isBroken) return
    isBroken = false
    breaks += 1
    tell({ records: [], work: `after break ${breaks}`, missed: true })
  })
}

/** Calls back on every change the server tells of, at most twice a second (the server holds back the rest). */
export function useChanges(listener: Listener): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const call: Listener = (change) => latest.current(change)
    listeners.add(call)
    if (stream === undefined) open()
    return () => {
      listeners.delete(call)
      if (listeners.size > 0) return
      stream?.close()
      stream = undefined
    }
  }, [])
}

/** Calls back when the server refuses to tell of changes any more. */
export function useRefusal(listener: () => void): void {
  useEffect(() => {
    refusedListeners.add(listener)
    return () => {
      refusedListeners.delete(listener)
    }
  }, [listener])
}
