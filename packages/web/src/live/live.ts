import { useEffect, useRef } from 'react'

/** What the server says when something changed: ids and versions, never content. */
export interface Change {
  readonly records: readonly { readonly id: string; readonly version: string }[]
  /** Moves whenever the work list may have changed. */
  readonly work: string
}

type Listener = (change: Change) => void
const listeners = new Set<Listener>()
let stream: EventSource | undefined

function open(): void {
  stream = new EventSource('/v1/events')
  stream.addEventListener('change', (event) => {
    const change = JSON.parse((event as MessageEvent<string>).data) as Change
    for (const listener of listeners) listener(change)
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
