import { useEffect, useState } from 'react'
import { browserTimer, newPause, type Pause } from './grace.ts'

/** A pause before something is sent. */
export interface Grace extends Pause {
  readonly isOpen: boolean
}

/**
 * Holds what is about to be sent for ten seconds. Whoever goes on to another page of the console meanwhile has answered: then
 * it is sent at once. Whoever closes the tab is asked first.
 */
export function useGrace(): Grace {
  const [isOpen, setIsOpen] = useState(false)
  const [pause] = useState(() => newPause(browserTimer, setIsOpen))
  useEffect(() => pause.end, [pause])
  useEffect(() => {
    if (!isOpen) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOpen])
  return { ...pause, isOpen }
}
