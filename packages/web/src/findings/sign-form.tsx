import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { pathOf, type StepProps } from './common.ts'

const choices = [
  {
    code: 'sign',
    words: 'Sign it: it is found',
    follows:
      'It is found at once, by you and by whoever proposed it. The person reads it with both names. Legal staff or a supervisor can take it back at any time.',
  },
  {
    code: 'leave',
    words: 'Do not sign it',
    follows:
      'Nothing is found and nothing is written. The proposal stays without a second signature, and the person sees that.',
  },
] as const

/** The second signature, by another person. Neither answer is chosen before somebody chooses, and each says what follows. */
export function SignForm({ course, purpose, addressFor, onSent }: StepProps) {
  const [choice, setChoice] = useState('')
  const sender = useSend<object>(purpose, onSent, askSigned)
  return (
    <ActForm
      words="Decide on the second signature"
      about={course.period}
      turn={course.turns.signature}
      addressFor={addressFor}
      follows="Read the notice, every answer and the reasons before you choose."
      send={choice === 'sign' ? 'Sign, and find it' : undefined}
      onSend={() => {
        if (choice === 'sign') sender.send(`${pathOf(course)}/findings/${course.proposal}/signature`, {})
      }}
      sender={sender}
    >
      <RadioGroup className="field" value={choice} onChange={setChoice}>
        <Label className="label">What do you decide?</Label>
        <div className="choices">
          {choices.map(({ code, words, follows }) => (
            <Radio key={code} value={code} className="choice with-follows">
              <span className="dot" aria-hidden="true" />
              <span>
                {words}
                <span className="help">{follows}</span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {choice === 'leave' && <p role="status">There is nothing to send. The proposal stays as it is.</p>}
    </ActForm>
  )
}
