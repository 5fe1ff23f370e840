import { type RefObject, useState } from 'react'
import type { PersonFile } from '../api/types.ts'
import { FactLine, Pill } from '../parts/parts.tsx'

interface HeadProps {
  readonly file: PersonFile
  readonly heading: RefObject<HTMLHeadingElement | null>
}

function CopyLink({ recordId }: { readonly recordId: string }) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = (): void => {
    navigator.clipboard.writeText(`${window.location.origin}/records/${recordId}`).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  }
  return (
    <button type="button" className="button" onClick={copy}>
      <span role="status">{isCopied ? 'Link copied' : 'Copy link'}</span>
    </button>
  )
}

/** What is to be known before anything else is read: what is disputed, what stops every act, how a finding stands. */
function Marks({ file: { corrections, inside } }: { readonly file: PersonFile }) {
  const stops = inside?.stops ?? 0
  const marks = [
    ...(corrections.mark === undefined ? [] : [{ words: corrections.mark, tone: 'unknown' as const }]),
    ...(stops === 0
      ? []
      : [{ words: stops === 1 ? 'Stop in force' : `${stops} stops in force`, tone: 'plain' as const }]),
    ...(inside?.mark === undefined ? [] : [{ words: inside.mark, tone: 'unknown' as const }]),
  ]
  if (marks.length === 0) return null
  return (
    <p className="correction-mark">
      {marks.map(({ words, tone }) => (
        <Pill key={words} pill={{ code: words, words, tone }} />
      ))}
    </p>
  )
}

/** Name top left, acts top right, one line of facts. No photo, no full birth date. */
export function PersonHead({ file, heading }: HeadProps) {
  return (
    <div className="person-head">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          <bdi>{file.name}</bdi>
        </h1>
        <FactLine facts={file.facts} />
        <Marks file={file} />
      </div>
      <div className="acts">
        <CopyLink recordId={file.recordId} />
      </div>
    </div>
  )
}
