/** A record changed: its id and its version, never its content. */
export interface RecordChange {
  readonly id: string
  readonly version: number
}

/** Where the reader of changes stands: opaque text that only grows. */
export interface ChangePage {
  readonly changes: readonly RecordChange[]
  readonly cursor: string
}

/** Reads what changed after a cursor; `undefined`: only the present cursor is asked for. */
export type ReadChanges = (after: string | undefined) => Promise<ChangePage>

type Listener = (changes: readonly RecordChange[]) => void

export interface Changes {
  /** Calls back with what changed since the last call; returns how to stop. */
  subscribe(listener: Listener): () => void
  /** Looks at once instead of at the next turn: called where this process itself wrote. */
  nudge(): void
  stop(): void
}

const pollMs = 250

/** Polls the change cursor while somebody listens; a writer in the same process nudges it, so nobody waits for the poll. */
export function watchChanges(read: ReadChanges, onError: (error: unknown) => void): Changes {
  const listeners = new Set<Listener>()
  let cursor: string | undefined
  let timer: NodeJS.Timeout | undefined
  let isReading = false
  let isStopped = false

  const turn = async (): Promise<void> => {
    if (isReading || isStopped) return
    isReading = true
    try {
      const page = await read(cursor)
      const isFirst = cursor === undefined
      cursor = page.cursor
      if (!isFirst && page.changes.length > 0) for (const listener of listeners) listener(page.changes)
    } catch (error) {
      onError(error)
    } finally {
      isReading = false
      plan(pollMs)
    }
  }
  const plan = (delay: number): void => {
    clearTimeout(timer)
    if (listeners.size === 0 || isStopped) {
      cursor = undefined
      return
    }
    timer = setTimeout(() => void turn(), delay)
    timer.unref()
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) void turn()
      return () => listeners.delete(listener)
    },
    nudge: () => plan(0),
    stop() {
      isStopped = true
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
