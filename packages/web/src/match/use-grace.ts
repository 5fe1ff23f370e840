import { useCallback, useEffect, useRef, useState } from 'react'

/** Seconds in which an answer can be taken back before anything of it is sent. */
export const GRACE_SECONDS = 10

interface Waiting {
  readonly go: () => void
  readonly stop: (why: Error) => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** A pause before something is sent. */
export interface Grace {
  readonly isOpen: boolean
  /** Resolves when it is over; rejects when it is taken back. */
  readonly wait: () => Promise<void>
  readonly undo: () => void
  /** Ends the pause at once. */
  readonly end: () => void
}

/**
 * Holds what is about to be sent for ten seconds, so that a slip of the hand is no entry for ever. Whoever goes on to
 * another page of the console meanwhile has answered: then it is sent at once. Whoever closes the tab is asked first.
 */
export function useGrace(): Grace {
  const [isOpen, setIsOpen] = useState(false)
  const waiting = useRef<Waiting>(undefined)
  const close = useCallback((): Waiting | undefined => {
    const was = waiting.current
    if (was !== undefined) clearTimeout(was.timer)
    waiting.current = undefined
    setIsOpen(false)
    return was
  }, [])
  const end = useCallback(() => close()?.go(), [close])
  const undo = useCallback(() => close()?.stop(new Error('taken back')), [close])
  const wait = useCallback(
    () =>
      new Promise<void>((go, stop) => {
        waiting.current = { go, stop, timer: setTimeout(end, GRACE_SECONDS * 1000) }
        setIsOpen(true)
      }),
    [end],
  )
  useEffect(() => end, [end])
  useEffect(() => {
    if (!isOpen) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOpen])
  return { isOpen, wait, undo, end }
}
