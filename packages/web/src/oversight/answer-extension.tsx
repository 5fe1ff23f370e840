import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ExtensionDone, ExtensionRow } from '../api/extension-types.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { LongText } from '../parts/fields.tsx'
import { here } from './common.ts'

const choicesOf = ({ who, adds }: ExtensionRow) => [
  {
    code: 'extended',
    words: 'Extend the assignment',
    follows: `It names ${adds.map(({ label }) => label).join(', ')}, too, until the same end. The record opens to ${who}.`,
  },
  {
    code: 'refused',
    words: 'Refuse it',
    follows: `Nothing opens. ${who} reads your reason, and may ask again.`,
  },
]
const sends: Readonly<Record<string, string>> = { extended: 'Extend it', refused: 'Refuse it' }

interface AnswerProps {
  readonly row: ExtensionRow
  readonly onDone: (said: string) => void
}

/** The answer of the supervisor. Neither is chosen before somebody chooses, and each says what follows. */
export function AnswerExtension({ row, onDone }: AnswerProps) {
  const [choice, setChoice] = useState('')
  const [reason, setReason] = useState('')
  const done = (): void =>
    onDone(choice === 'extended' ? `Extended for ${row.who}.` : `Refused. ${row.who} reads your reason.`)
  const sender = useSend<ExtensionDone>('supervision', done)
  const records = choice === 'extended' ? row.adds.map(({ recordId }) => recordId) : []
  const path = `/v1/records/${encodeURIComponent(row.recordId)}/extension-requests/${row.request}/answer`
  return (
    <ActForm
      words="Answer the request"
      id={row.request}
      about={`${row.who}, ${row.recordLabel}`}
      turn={row.answer}
      addressFor={here}
      follows="The person can read that it was asked, by whom, and what you answer. The reasons are between you two."
      send={sends[choice]}
      onSend={() => sender.send(path, { answer: choice, records, reason })}
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
      <LongText
        name="reason"
        label="Why?"
        help="Whoever asked reads it, and it stands in the log with your name."
        value={reason}
        onChange={setReason}
        least={3}
        most={500}
        required
      />
    </ActForm>
  )
}
