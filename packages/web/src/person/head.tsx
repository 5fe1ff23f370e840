import { type RefObject, useState } from 'react'
import type { PersonFile } from '../api/types.ts'
import { Exact, Pill } from '../parts/parts.tsx'

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

/** Name top left, acts top right, one line of facts. No photo, no full birth date. */
export function PersonHead({ file, heading }: HeadProps) {
  return (
    <div className="person-head">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          <bdi>{file.name}</bdi>
        </h1>
        <dl className="fact-line">
          {file.facts.map((fact) => (
            <div key={fact.term}>
              <dt>{fact.term}</dt>
              <dd>{fact.exact === true ? <Exact>{fact.words}</Exact> : fact.words}</dd>
            </div>
          ))}
        </dl>
        {file.corrections.mark !== undefined && (
          <p className="correction-mark">
            <Pill pill={{ code: 'correction', words: file.corrections.mark, tone: 'unknown' }} />
          </p>
        )}
      </div>
      <div className="acts">
        <CopyLink recordId={file.recordId} />
      </div>
    </div>
  )
}
