import { useEffect, useRef } from 'react'
import { ChangedBar } from '../person/changed-bar.tsx'
import type { Changed } from './use-changed.ts'

/** That the question changed elsewhere, and once it is read again, what is another. */
export function ChangedNote({ changed, undone }: { readonly changed: Changed; readonly undone: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { at, missed, told, show } = changed
  const isTold = told !== undefined
  useEffect(() => {
    if (isTold) heading.current?.focus()
  }, [isTold])
  if (at !== undefined) {
    const kept = undone
      ? 'What you chose and wrote stays. It was not recorded.'
      : 'What you have chosen and written stays.'
    return <ChangedBar at={at} missed={missed} kept={kept} onShow={show} />
  }
  if (told === undefined) return null
  return (
    <section className="note plain what-changed" aria-labelledby="what-changed">
      <div>
        <h2 id="what-changed" tabIndex={-1} ref={heading}>
          What changed
        </h2>
        {told.length === 0 && <p>Nothing that this page says.</p>}
        <ul className="bullets">
          {told.map((sentence) => (
            <li key={sentence}>
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
