import { useState } from 'react'
import type { CaseStep } from '../api/case-types.ts'
import { Line } from '../parts/fields.tsx'
import { type CaseProps, isOwn, wordsOf } from './common.ts'
import { Gates } from './gates.tsx'
import { ReportForm } from './report-form.tsx'
import { TakeForm } from './take-form.tsx'

const heldWords = ({ holding }: CaseStep): string =>
  holding === 0 ? 'Open' : holding === 1 ? 'One rule holds it' : `${holding} rules hold it`
const signers = { 0: '', 1: 'Signed by whoever does it', 2: 'Signed by two people' } as const

/** One step: what it is, whose, what holds it, and the form that takes or reports it. */
function Step({ step, ...props }: CaseProps & { readonly step: CaseStep }) {
  const [open, setOpen] = useState(false)
  const against = step.against === 2 ? 2 : step.against === 1 ? 1 : 0
  return (
    <details className="case-step" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>
          <b>{wordsOf(step.event)}</b>
          <span className="soft"> {step.text}</span>
        </bdi>
        {step.mine && <span className={step.holding === 0 ? 'pill settled' : 'pill unknown'}>{heldWords(step)}</span>}
      </summary>
      {open && (
        <div className="matter">
          <p className="source">
            {step.citation}. Of {step.roles.map((role) => wordsOf(role).toLowerCase()).join(', ')}.
            {against > 0 && ` ${signers[against]}.`} {step.protects && 'Always open: it protects.'}
          </p>
          {step.gates.length > 0 && (
            <details>
              <summary>{heldWords(step)} now</summary>
              <Gates gates={step.gates} label={`What holds it: ${wordsOf(step.event)}`} />
            </details>
          )}
          {step.mine ? <TakeForm step={step} {...props} /> : <ReportForm step={step} {...props} />}
        </div>
      )}
    </details>
  )
}

const matches = ({ event, text, citation }: CaseStep, sought: string): boolean =>
  `${wordsOf(event)} ${text} ${citation}`.toLowerCase().includes(sought.toLowerCase())

interface FoldProps extends CaseProps {
  readonly words: string
  readonly steps: readonly CaseStep[]
  readonly open: boolean
}
/** Steps under one heading that stays closed until somebody looks for one. */
function Fold({ words, steps, open, ...props }: FoldProps) {
  if (steps.length === 0) return null
  return (
    <details className="case-others" open={open}>
      <summary>
        {words} ({steps.length})
      </summary>
      {steps.map((step) => (
        <Step key={step.event} step={step} {...props} />
      ))}
    </details>
  )
}

/** The steps that begin where the case stands: the reader’s own, and those of others that can be reported. */
export function Steps(props: CaseProps) {
  const [sought, setSought] = useState('')
  const { view } = props
  const found = view.steps.filter((step) => matches(step, sought))
  const mine = found.filter((step) => step.mine)
  const free = mine.filter(({ holding }) => holding === 0)
  // What goes on with the case stands first. Before anything has begun, everything is as near.
  const isNear = free.some(({ goesOn }) => goesOn) ? ({ goesOn }: CaseStep) => goesOn : () => true
  const open = sought !== ''
  return (
    <section className="card pad matter" aria-labelledby="case-steps">
      <h2 id="case-steps" tabIndex={-1}>
        {isOwn(view) ? 'What you can do' : 'What can be done'}
      </h2>
      {view.steps.length > 8 && <Line label="Find a step" value={sought} onChange={setSought} />}
      {mine.length === 0 && <p className="soft">No step of yours begins where the case stands.</p>}
      {free.filter(isNear).map((step) => (
        <Step key={step.event} step={step} {...props} />
      ))}
      <Fold
        {...props}
        words="Open too, whenever it happens"
        steps={free.filter((step) => !isNear(step))}
        open={open || isOwn(view)}
      />
      <Fold {...props} words="Held by rules" steps={mine.filter(({ holding }) => holding > 0)} open={open} />
      {!isOwn(view) && (
        <Fold
          {...props}
          words="What others do, to be written down when it has happened"
          steps={found.filter((step) => !step.mine)}
          open={open}
        />
      )}
    </section>
  )
}
