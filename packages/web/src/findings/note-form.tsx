import { useState } from 'react'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Line, LongText } from '../parts/fields.tsx'
import { pathOf, type StepProps } from './common.ts'

/** Writes down what the person answered. It protects, so it takes no signature and is never too late. */
export function NoteForm({ course, purpose, addressFor, onSent }: StepProps) {
  const [receivedOn, setReceivedOn] = useState('')
  const [text, setText] = useState('')
  const sender = useSend<object>(purpose, onSent)
  return (
    <ActForm
      words="Write an answer down"
      about={course.period}
      turn={course.turns.answer}
      addressFor={addressFor}
      follows="Then nothing can be found that has not weighed it: a proposal made before does not stand any more."
      send="Write it down"
      onSend={() => sender.send(`${pathOf(course)}/notices/${course.notice}/answers`, { receivedOn, text })}
      sender={sender}
    >
      <Line name="receivedOn" label="When was it received?" value={receivedOn} onChange={setReceivedOn} date required />
      <LongText
        name="text"
        label="What did the person answer?"
        help="In the person’s own words, whole."
        value={text}
        onChange={setText}
        most={20_000}
        required
      />
    </ActForm>
  )
}
