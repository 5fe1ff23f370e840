import { useState } from 'react'
import type { HeldRoleRow } from '../api/oversight-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { LongText } from '../parts/fields.tsx'
import { here } from './common.ts'

interface HeldProps {
  readonly row: HeldRoleRow
  readonly onDone: (said: string) => void
}

function TakeForm({ row, onDone }: HeldProps) {
  const [reason, setReason] = useState('')
  const done = (): void => onDone(`${row.who} is no ${row.roleWords} any more. It ended at once.`)
  const sender = useSend<object>(undefined, done, askSigned)
  return (
    <ActForm
      words="Take away"
      about={`${row.who}, ${row.roleWords}`}
      turn={row.take}
      addressFor={here}
      follows={`${row.who} is no ${row.roleWords} from that moment on, and is signed out everywhere. Nobody else has to agree. To give it again takes two people. You sign it with your authenticator.`}
      send="Sign, and take it away"
      onSend={() =>
        sender.send(`/v1/roles/${encodeURIComponent(row.user)}/${encodeURIComponent(row.role)}/taking`, { reason })
      }
      sender={sender}
    >
      <LongText
        name="reason"
        label="Why?"
        help="It stands in the log with your name."
        value={reason}
        onChange={setReason}
        least={3}
        most={500}
        required
      />
    </ActForm>
  )
}

/** One role of one person, until when it is held, and the way to end it. */
export const HeldRole = ({ row, onDone }: HeldProps) => (
  <li className="held-role">
    <div>
      <h3>
        <bdi>
          {row.who}, {row.roleWords}
        </bdi>
      </h3>
      <p className="source">
        <bdi>{row.spanWords}</bdi>
      </p>
    </div>
    {row.take.may && <TakeForm row={row} onDone={onDone} />}
  </li>
)
