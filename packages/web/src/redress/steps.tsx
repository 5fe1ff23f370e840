import { useState } from 'react'
import type { Choice, Receipt, RequestView } from '../api/redress-types.ts'
import { ownDrafts } from '../data/own-drafts.ts'
import { useSend } from '../data/use-send.ts'
import { LongText } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { SendForm } from '../parts/send-form.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AttachForm } from './attach-form.tsx'
import { ReceiptNote } from './file-form.tsx'

interface StepsProps {
  readonly recordId: string
  readonly request: RequestView
  readonly classes: readonly Choice[]
  /** Kinds of evidence that a file can show. */
  readonly kinds: readonly Choice[]
  readonly purpose: string
  readonly onSent: () => void
}

const saying = {
  'ask-review': {
    path: 'review',
    open: 'Ask for a review',
    label: 'Why should it be decided again?',
    send: 'Ask for the review',
  },
  state: {
    path: 'statement',
    open: 'Add a statement of disagreement',
    label: 'Your statement. It stands beside what you dispute.',
    send: 'Send the statement',
  },
} as const

/** A step that takes words: opened by a button, sent by another. */
function Saying({
  step,
  path,
  purpose,
  onSent,
}: {
  step: keyof typeof saying
  path: string
  purpose: string
  onSent: () => void
}) {
  const [isOpen, setIsOpen] = useState(() => ownDrafts.has(`${step} ${path}`))
  const [words, setWords] = useState('')
  const sender = useSend<Receipt>(purpose, () => {
    setIsOpen(false)
    onSent()
  })
  const say = saying[step]
  if (sender.sent !== undefined) return <ReceiptNote receipt={sender.sent} />
  if (!isOpen) {
    return (
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        {say.open}
      </button>
    )
  }
  return (
    <SendForm
      name={`${step} ${path}`}
      className="redress-form"
      sender={sender}
      onSend={() => sender.send(`${path}/${say.path}`, { words })}
    >
      <LongText name="words" label={say.label} value={words} onChange={setWords} />
      {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={sender.busy}>
          {say.send}
        </button>
        <button type="button" className="button" onClick={() => setIsOpen(false)}>
          Not now
        </button>
      </div>
    </SendForm>
  )
}

/** A step that takes no words. */
function Plain({ path, words, purpose, onSent }: { path: string; words: string; purpose: string; onSent: () => void }) {
  const sender = useSend<object>(purpose, onSent)
  return (
    <>
      {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
      <button type="button" className="button" aria-disabled={sender.busy} onClick={() => sender.send(path, {})}>
        {words}
      </button>
    </>
  )
}

/** What whoever looks can do about a request now, and nothing else. */
export function Steps({ recordId, request, classes, kinds, purpose, onSent }: StepsProps) {
  const { steps } = request
  if (steps.length === 0) return null
  const path = `/v1/records/${recordId}/redress/${request.request}`
  const common = { purpose, onSent }
  return (
    <div className="pad cut redress-steps">
      {steps.includes('examine') && <Plain path={`${path}/examination`} words="Take it up" {...common} />}
      {(steps.includes('decide') || steps.includes('review')) && (
        <AnswerForm path={path} request={request} classes={classes} {...common} />
      )}
      {steps.includes('attach') && <AttachForm path={path} kinds={kinds} {...common} />}
      {steps.includes('ask-review') && <Saying step="ask-review" path={path} {...common} />}
      {steps.includes('state') && request.statement === undefined && <Saying step="state" path={path} {...common} />}
      {steps.includes('withdraw') && <Plain path={`${path}/withdrawal`} words="Withdraw the request" {...common} />}
    </div>
  )
}
