import { useRef, useState } from 'react'
import type { MatchView } from '../api/match-types.ts'
import type { Resource } from '../data/use-resource.ts'
import { useChanges } from '../live/live.ts'
import { whatChanged } from './what-changed.ts'

/** So long after an act of one’s own a change of the record counts as its echo. */
const ECHO_MS = 3000

/** What the page knows of changes elsewhere. */
export interface Changed {
  /** When something changed that the page does not show yet. */
  readonly at: string | undefined
  /** The connection was gone: whether something changed is not known. */
  readonly missed: boolean
  /** What the last reading changed on the page; undefined: nobody asked. */
  readonly told: readonly string[] | undefined
  /** Reads it again, and says what is another. */
  readonly show: () => void
  /** Something was done here: what follows from it is read without a word. */
  readonly act: () => void
}

/**
 * Says that one of the two records changed while somebody looks at them, and waits for the reader; nothing that was
 * chosen or typed is lost.
 * @param onChanged called as soon as it is known
 */
export function useChanged(view: Resource<MatchView>, records: readonly string[], onChanged: () => void): Changed {
  const [at, setAt] = useState<string>()
  const [missed, setMissed] = useState(false)
  const [before, setBefore] = useState<MatchView>()
  const acted = useRef(Number.NEGATIVE_INFINITY)
  useChanges((change) => {
    const isAbout = change.records.some(({ id }) => records.includes(id))
    if (!isAbout && change.missed !== true) return
    if (isAbout && performance.now() - acted.current < ECHO_MS) return view.reload()
    setMissed(!isAbout)
    setAt(new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }))
    onChanged()
  })
  const told =
    before === undefined || view.value === undefined || view.value === before
      ? undefined
      : whatChanged(before, view.value)
  return {
    at,
    missed,
    told,
    show: () => {
      setBefore(view.value)
      setAt(undefined)
      view.reload()
    },
    act: () => {
      acted.current = performance.now()
      setBefore(undefined)
      setAt(undefined)
      view.reload()
    },
  }
}
