import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { LongText } from '../parts/fields.tsx'
import { pathOf, type StepProps } from './common.ts'

/** Every answer of the person is ticked by whoever has weighed it; none is ticked before. */
function Weighed({
  course,
  weighed,
  onChange,
}: Pick<StepProps, 'course'> & { weighed: string[]; onChange: (answers: string[]) => void }) {
  if (course.answers.length === 0) return <p className="soft">The person has not answered.</p>
  return (
    <CheckboxGroup className="field" value={weighed} onChange={onChange}>
      <Label className="label">Which answers have you weighed?</Label>
      <div className="choices">
        {course.answers.map(({ answer, words }) => (
          <Checkbox key={answer} value={answer} className="choice">
            <span className="dot square" aria-hidden="true" />
            <span className="answer-words">
              <bdi>{words}</bdi>
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}

/** Proposes to find an overstay: it rests on the answer of the record that stands, and on every answer of the person. */
export function ProposeForm({ course, purpose, addressFor, onSent }: StepProps) {
  const [weighed, setWeighed] = useState<string[]>([])
  const [reasons, setReasons] = useState('')
  const sender = useSend<object>(purpose, onSent, askSigned)
  const { notice, determination } = course
  return (
    <ActForm
      words="Propose a finding"
      about={course.period}
      turn={course.turns.proposal}
      addressFor={addressFor}
      follows="It finds nothing by itself. Another person, a supervisor, signs it or does not. You sign the proposal with your authenticator, and the person reads your reasons with your name."
      send="Sign, and propose"
      onSend={() => sender.send(`${pathOf(course)}/findings`, { notice, determination, answers: weighed, reasons })}
      sender={sender}
    >
      <p>
        It rests on answer {determination} of the record: <bdi>{course.says}</bdi>
      </p>
      <Weighed course={course} weighed={weighed} onChange={setWeighed} />
      <LongText
        name="reasons"
        label="For which reasons?"
        help="What the record proves, from both sides, and how each answer was weighed. The person reads this."
        value={reasons}
        onChange={setReasons}
        least={20}
        most={10_000}
        required
      />
    </ActForm>
  )
}
