import { Fragment, type ReactNode } from 'react'
import type { Pill as PillData, RuleRow, Term } from '../api/types.ts'
import { Link } from '../router/link.tsx'
import { DashIcon, PauseIcon, TickIcon, ToneIcon } from './icons.tsx'

/** An id, number or code: kept left to right wherever it stands. */
export const Exact = ({ children }: { readonly children: ReactNode }) => (
  <bdi dir="ltr" className="exact">
    {children}
  </bdi>
)

const label = /(PSG-[0-9A-Z]{4}-[0-9A-Z]{4})/

/** A sentence of the server in the direction of its own words; labels of records in it are kept whole. */
export const Say = ({ children }: { readonly children: string }) => (
  <bdi>
    {children.split(label).map((part, place) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other name
      label.test(part) ? <Exact key={place}>{part}</Exact> : part,
    )}
  </bdi>
)

/** A status in words with its shape. */
export const Pill = ({ pill }: { readonly pill: PillData }) => (
  <span className={`pill ${pill.tone}`}>
    <ToneIcon tone={pill.tone} />
    <bdi>{pill.words}</bdi>
  </span>
)

export function Terms({ terms, label }: { readonly terms: readonly Term[]; readonly label?: string }) {
  return (
    <dl className="terms" aria-label={label}>
      {terms.map((each) => (
        <div key={each.term}>
          <dt>{each.term}</dt>
          <dd>
            {each.exact === true ? <Exact>{each.words}</Exact> : each.words}
            {each.aside !== undefined && (
              <span className="soft">
                {each.words.endsWith('.') ? ' ' : ', '}
                {each.aside}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The facts of a page in one line under its title. */
export const FactLine = ({ facts }: { readonly facts: readonly Term[] }) => (
  <dl className="fact-line">
    {facts.map(({ term, words, exact }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{exact === true ? <Exact>{words}</Exact> : <Say>{words}</Say>}</dd>
      </div>
    ))}
  </dl>
)

const ruleStates = {
  met: { words: 'Applied', icon: <TickIcon /> },
  'not-yet': { words: 'Waits', icon: <PauseIcon /> },
  'not-used': { words: 'Not used', icon: <DashIcon /> },
} as const

/** Rules as applied: icon with words, the sentence, then where it stands. */
export function RuleRows({ rules }: { readonly rules: readonly RuleRow[] }) {
  return (
    <ul className="rules">
      {rules.map((rule) => (
        <li key={`${rule.id} ${rule.sentence}`}>
          <span className={`mark ${rule.state}`}>
            {ruleStates[rule.state].icon}
            <span className="hidden">{ruleStates[rule.state].words}: </span>
          </span>
          <div>
            <p>{rule.sentence}</p>
            <p className="source">
              <Link href={`/rules/${encodeURIComponent(rule.id)}`}>
                <Exact>{rule.id}</Exact>
              </Link>
              {rule.citation !== '' && `, ${rule.citation}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Two short sentences break between them, not within. */
export function Sentences({ text }: { readonly text: string }) {
  const parts = text.match(/[^.!?]+[.!?]+(?=\s|$)|[^.!?]+$/g) ?? [text]
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one text have no other name
    <Fragment key={index}>
      {index > 0 && ' '}
      <span>{part.trim()}</span>
    </Fragment>
  ))
}

/** A table that may be wider than its place: it scrolls inside a named region that the keyboard reaches. */
export const ScrollRegion = ({ label, children, className = '' }: ScrollProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className={`scroll ${className}`} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
interface ScrollProps {
  readonly label: string
  readonly children: ReactNode
  readonly className?: string
}
