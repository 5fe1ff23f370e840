import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '../api/case-types.ts'

/** Id of the sentence that says where the case stands. */
export const POSITION = 'case-position'

/**
 * What an own act came to. The form that it was sent from is gone with the new line of the case; the focus goes on to what
 * the line has changed, and does not fall back to the beginning of the page.
 * @returns the line that the act became, until the page is left; and what to call when something was taken
 */
export function useResult(view: CaseView | undefined, reload: () => void) {
  const before = useRef<number>(undefined)
  const [line, setLine] = useState<number>()
  const seq = view?.seq
  useEffect(() => {
    if (before.current === undefined || seq === undefined || seq === before.current) return
    before.current = undefined
    setLine(seq)
    document.getElementById(POSITION)?.focus()
  }, [seq])
  const sent = (): void => {
    before.current = seq
    reload()
  }
  return { line, sent }
}
