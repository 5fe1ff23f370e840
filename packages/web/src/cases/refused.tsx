import { useEffect, useRef } from 'react'
import type { Problem } from '../api/client.ts'
import { ProblemNotice } from '../parts/notices.tsx'
import { Gates } from './gates.tsx'

/** A step that was refused: not yet, every rule that stands against it, and that nothing was changed. */
export function Refused({ problem }: { readonly problem: Problem | undefined }) {
  const head = useRef<HTMLHeadingElement>(null)
  const gates = problem?.gates
  useEffect(() => {
    if (gates !== undefined) head.current?.focus()
  }, [gates])
  if (problem === undefined) return null
  if (gates === undefined) return <ProblemNotice problem={problem} />
  return (
    <div className="note unknown case-refused" role="alert">
      <div className="matter">
        <h3 ref={head} tabIndex={-1}>
          Not yet. {gates.length === 1 ? 'One rule stands' : `${gates.length} rules stand`} against it.
        </h3>
        <p>Nothing was changed. This attempt stands in the case, and the person reads it.</p>
        <Gates gates={gates} label="Rules that stand against it" />
      </div>
    </div>
  )
}
