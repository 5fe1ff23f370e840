import { useState } from 'react'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Line, LongText } from '../parts/fields.tsx'
import { pathOf, type StepProps } from './common.ts'

/** Takes a finding back. It protects: one person does it, without a signature. */
export function WithdrawForm({ course, purpose, addressFor, onSent }: StepProps) {
  const [authority, setAuthority] = useState('')
  const [reason, setReason] = useState('')
  const sender = useSend<object>(purpose, onSent)
  return (
    <ActForm
      words="Take the finding back"
      about={course.period}
      turn={course.turns.withdrawal}
      addressFor={addressFor}
      follows="Then nothing is found any more, at once. Notice and answers stay on record; to find it again, it is proposed and signed anew."
      send="Take it back"
      onSend={() => sender.send(`${pathOf(course)}/findings/${course.finding}/withdrawal`, { authority, reason })}
      sender={sender}
    >
      <Line
        name="authority"
        label="By what authority?"
        help="The decision, the order or the request, as it is cited."
        value={authority}
        onChange={setAuthority}
        most={300}
        required
      />
      <LongText name="reason" label="Why?" help="The person reads this." value={reason} onChange={setReason} required />
    </ActForm>
  )
}
