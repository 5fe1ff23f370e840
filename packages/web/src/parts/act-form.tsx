import { type ReactNode, useState } from 'react'
import type { Turn } from '../api/act-types.ts'
import { ownDrafts } from '../data/own-drafts.ts'
import type { Sender } from '../data/use-send.ts'
import { ProblemNotice } from './notices.tsx'
import { RefusedAct } from './refused-act.tsx'
import { SendForm } from './send-form.tsx'

interface ActFormProps {
  /** Verb and object, on the button that opens the form and at its head. */
  readonly words: string
  /** Which one, for whoever hears the page and meets several. */
  readonly about: string
  readonly turn: Turn
  readonly addressFor: (purpose: string) => string
  /** What follows from it, said before it is done. */
  readonly follows: ReactNode
  /** On the button that does it. Absent: there is nothing to send yet. */
  readonly send: string | undefined
  readonly onSend: () => void
  readonly sender: Pick<Sender<unknown>, 'problem' | 'busy' | 'clear' | 'whenTaken'>
  /** True where the form itself says what was refused. */
  readonly saysProblem?: boolean
  /** What tells this form from others of the same words and about the same; the keeping of what is typed needs it. */
  readonly id?: string
  /** Which heading the form has where it stands; the fourth, below the card that it belongs to, unless told otherwise. */
  readonly heading?: 'h2' | 'h4'
  readonly children: ReactNode
}

/**
 * One step about a person: a button that opens the form, what follows from the step, the fields, and the button that does
 * it. Where it is not the reader’s to do, the button stays in sight with the reason.
 */
export function ActForm({
  words,
  about,
  turn,
  addressFor,
  follows,
  send,
  onSend,
  sender,
  id = '',
  saysProblem = false,
  heading: Heading = 'h4',
  children,
}: ActFormProps) {
  const name = `${words} ${about} ${id}`
  // What was typed and not sent is not hidden behind a button.
  const [isOpen, setIsOpen] = useState(() => ownDrafts.has(name))
  if (!turn.may) return <RefusedAct words={words} turn={turn} addressFor={addressFor} />
  if (!isOpen) {
    return (
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        <bdi>{words}</bdi>
        <span className="hidden">: {about}</span>
      </button>
    )
  }
  return (
    <SendForm className="matter act-form" aria-label={`${words}: ${about}`} sender={sender} onSend={onSend} name={name}>
      <Heading>
        <bdi>{words}</bdi>
      </Heading>
      <p className="soft">
        <bdi>{follows}</bdi>
      </p>
      {children}
      {sender.problem !== undefined && !saysProblem && <ProblemNotice problem={sender.problem} />}
      <div className="acts">
        {send !== undefined && (
          <button type="submit" className="button primary" aria-disabled={sender.busy}>
            {send}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            ownDrafts.drop(ownDrafts.formAt(name))
            setIsOpen(false)
          }}
        >
          Not now
        </button>
      </div>
    </SendForm>
  )
}
