import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { Term } from '../api/types.ts'
import { FactLine, Say, Sentences } from '../parts/parts.tsx'

interface PageProps {
  readonly title: string
  /** Changes when another page is shown; then the focus goes to its heading. */
  readonly address: string
  /** Short sentences under the title. */
  readonly lead?: readonly string[]
  /** In one line under the title. */
  readonly facts?: readonly Term[]
  /** The way back, above the title. */
  readonly crumb?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

/** Names the page in the title bar and moves the focus to its `h1` when the address has changed. */
export function usePageHead(title: string, address: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef<string | undefined>(undefined)
  useEffect(() => {
    document.title = `${title} – Passage`
  }, [title])
  // Before the page is painted: a Tab that comes at once starts from the heading, not from the skip link.
  useLayoutEffect(() => {
    const focused = document.activeElement
    const isFree =
      focused === null || focused === document.body || !focused.isConnected || focused.closest('header') !== null
    if (last.current !== address && isFree) heading.current?.focus({ preventScroll: true })
    last.current = address
  }, [address])
  return heading
}

/** A plain page: one heading that says the finding, then the content. */
export function Page({ title, address, lead = [], facts = [], crumb, children, className }: PageProps) {
  const heading = usePageHead(title, address)
  return (
    <div className={className}>
      {crumb !== undefined && (
        <nav className="crumb" aria-label="Place">
          {crumb}
        </nav>
      )}
      <div className="head">
        <h1 tabIndex={-1} ref={heading}>
          <Sentences text={title} />
        </h1>
        {lead.length > 0 && (
          <p className="lead-line">
            {lead.map((sentence) => (
              <Say key={sentence}>{sentence}</Say>
            ))}
          </p>
        )}
        {facts.length > 0 && <FactLine facts={facts} />}
      </div>
      {children}
    </div>
  )
}
