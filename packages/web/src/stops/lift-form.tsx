import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { StopRow } from '../api/act-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'

interface FormProps {
  readonly recordId: string
  readonly stop: StopRow
  readonly purpose: string
  readonly onSent: () => void
}

/** Lifts a stop: opened by a button, signed by an authenticator. What follows is said before. */
export function LiftForm({ recordId, stop, purpose, onSent }: FormProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [authority, setAuthority] = useState('')
  const [reason, setReason] = useState('')
  const { send, problem, busy } = useSend<{ stop: string }>(purpose, onSent, askSigned)
  if (!isOpen) {
    return (
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        Lift this stop<span className="hidden">: {stop.words}</span>
      </button>
    )
  }
  return (
    <Form
      className="matter"
      onSubmit={(event) => {
        event.preventDefault()
        send(`/v1/records/${recordId}/stops/${stop.stop}/lifting`, { authority, reason })
      }}
    >
      <h4>Lift this stop</h4>
      <p className="soft">
        Then this stop bars nothing any more. It is not undone: whoever needs it again enters a new one. You sign it
        with your authenticator, and the person reads it with your name.
      </p>
      <Line
        label="By what authority?"
        help="The decision or the order that ends it, as it is cited."
        value={authority}
        onChange={setAuthority}
        most={300}
        required
      />
      <LongText
        label="Why?"
        help="The person reads this. Write nothing of anybody else."
        value={reason}
        onChange={setReason}
        most={500}
        required
      />
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <div className="acts">
        <button type="submit" className="button primary" disabled={busy}>
          Sign, and lift the stop
        </button>
        <button type="button" className="button" onClick={() => setIsOpen(false)}>
          Not now
        </button>
      </div>
    </Form>
  )
}
