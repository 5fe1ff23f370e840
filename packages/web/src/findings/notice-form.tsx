import { useState } from 'react'
import type { FindingsView } from '../api/finding-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Line, LongText, Select } from '../parts/fields.tsx'
import { pathOf, type StepProps } from './common.ts'

const nothing = { means: '', servedOn: '', answerBy: '', text: '' }

interface NoticeProps extends StepProps {
  readonly view: FindingsView
}

/** Gives notice that an overstay may be found. The arithmetic of the thirty days stands beside the date. */
export function NoticeForm({ view, course, purpose, addressFor, onSent }: NoticeProps) {
  const [draft, setDraft] = useState(nothing)
  const sender = useSend<object>(purpose, onSent, askSigned)
  const set = (change: Partial<typeof nothing>): void => setDraft((now) => ({ ...now, ...change }))
  return (
    <ActForm
      words={course.notice === undefined ? 'Give notice' : 'Give notice again'}
      about={course.period}
      turn={course.turns.notice}
      addressFor={addressFor}
      follows="It finds nothing. It begins the person’s time to answer, stands on the own page of the person at once, and cannot be called back. You sign it with your authenticator, and the person reads it with your name."
      send="Sign, and give notice"
      onSend={() => sender.send(`${pathOf(course)}/notices`, draft)}
      sender={sender}
    >
      <Select
        name="means"
        label="How did it reach the person?"
        value={draft.means}
        onChange={(means) => set({ means })}
        choices={view.means}
        required
      />
      <Line
        name="servedOn"
        label="On which day?"
        value={draft.servedOn}
        onChange={(servedOn) => set({ servedOn })}
        date
        required
      />
      <Line
        name="answerBy"
        label="Until which day can the person answer?"
        help={view.earliest.words}
        value={draft.answerBy}
        onChange={(answerBy) => set({ answerBy })}
        date
        required
      />
      <LongText
        name="text"
        label="What was the person told?"
        help="The whole text of the notice: what the record says, why, how to answer, and where help is free."
        value={draft.text}
        onChange={(text) => set({ text })}
        least={20}
        most={5000}
        required
      />
    </ActForm>
  )
}
