import { useState } from 'react'
import type { StopRow } from '../api/act-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Line, LongText } from '../parts/fields.tsx'

interface FormProps {
  readonly recordId: string
  readonly stop: StopRow
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

/** Lifts a stop, signed by an authenticator. What follows is said before. */
export function LiftForm({ recordId, stop, purpose, addressFor, onSent }: FormProps) {
  const [authority, setAuthority] = useState('')
  const [reason, setReason] = useState('')
  const sender = useSend<{ stop: string }>(purpose, onSent, askSigned)
  return (
    <ActForm
      words="Lift this stop"
      about={stop.words}
      id={stop.stop}
      turn={stop.lift}
      addressFor={addressFor}
      follows="Then this stop bars nothing any more. It is not undone: whoever needs it again enters a new one. You sign it with your authenticator, and the person reads it with your name."
      send="Sign, and lift the stop"
      onSend={() => sender.send(`/v1/records/${recordId}/stops/${stop.stop}/lifting`, { authority, reason })}
      sender={sender}
    >
      <Line
        name="authority"
        label="By what authority?"
        help="The decision or the order that ends it, as it is cited."
        value={authority}
        onChange={setAuthority}
        most={300}
        required
      />
      <LongText
        name="reason"
        label="Why?"
        help="The person reads this. Write nothing of anybody else."
        value={reason}
        onChange={setReason}
        most={500}
        required
      />
    </ActForm>
  )
}
