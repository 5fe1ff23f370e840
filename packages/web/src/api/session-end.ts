type Listener = (wasSending: boolean) => void
const listeners = new Set<Listener>()

/** Tells that the server knows nobody here any more. `wasSending`: it said so to something that was sent, and did not take it. */
export function tellSessionEnd(wasSending: boolean): void {
  for (const listener of listeners) listener(wasSending)
}

/** Calls back when the session has ended; gives the way to stop that. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
