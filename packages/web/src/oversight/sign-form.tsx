import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ProposedRole } from '../api/oversight-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { here } from './common.ts'

const choicesOf = ({ who, roleWords, voidWords }: ProposedRole) => [
  {
    code: 'sign',
    words: 'Sign it: the role is held',
    follows: `${who} may act as ${roleWords}. It stands in the log with both names. One person can take it away at any time.`,
  },
  {
    code: 'leave',
    words: 'Do not sign it',
    follows: `Nothing opens and nothing is written. Somebody else can sign it until ${voidWords}.`,
  },
]

interface SignProps {
  readonly row: ProposedRole
  readonly onDone: (said: string) => void
}

/** The second signature, by another person. Neither answer is chosen before somebody chooses, and each says what follows. */
export function SignForm({ row, onDone }: SignProps) {
  const [choice, setChoice] = useState('')
  const done = (): void => onDone(`The role is held: ${row.who}, ${row.roleWords}.`)
  const sender = useSend<object>(undefined, done, askSigned)
  return (
    <ActForm
      words="Decide on the second signature"
      about={`${row.who}, ${row.roleWords}`}
      turn={row.sign}
      addressFor={here}
      follows="Read for whom it is, for how long and why before you choose."
      send={choice === 'sign' ? 'Sign, and give the role' : undefined}
      onSend={() => {
        if (choice === 'sign') sender.send(`/v1/roles/proposals/${row.proposal}/signature`, {})
      }}
      sender={sender}
    >
      <RadioGroup className="field" value={choice} onChange={setChoice}>
        <Label className="label">What do you decide?</Label>
        <div className="choices">
          {choicesOf(row).map(({ code, words, follows }) => (
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
