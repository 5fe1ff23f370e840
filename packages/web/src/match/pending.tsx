import { useEffect, useRef } from 'react'
import { GRACE_SECONDS } from './grace.ts'
import type { Grace } from './use-grace.ts'

/** An answer that is given and not sent yet: it can be taken back, or sent at once. */
export function Pending({ grace, words }: { readonly grace: Grace; readonly words: string }) {
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    undo.current?.focus()
  }, [])
  return (
    <div className="note plain pending">
      <p role="status">
        <b>{words}.</b> It is recorded in {GRACE_SECONDS} seconds. Nothing is sent before that.
      </p>
      <span className="grace" aria-hidden="true" />
      <div className="acts">
        <button type="button" className="button" ref={undo} onClick={grace.undo}>
          Undo <kbd>U</kbd>
        </button>
        <button type="button" className="button" onClick={grace.end}>
          Record it now
        </button>
      </div>
    </div>
  )
}
