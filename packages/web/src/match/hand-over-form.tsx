import { useEffect, useState } from 'react'
import type { MatchDone } from '../api/match-types.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Person, Select } from '../parts/fields.tsx'
import type { MoveProps } from './hold-form.tsx'

/** Hands the question to a named colleague. Nobody is suggested: who can take it is not told by a list. */
export function HandOverForm({ view, path, purpose, addressFor, onSent }: MoveProps) {
  const { handOver, hold } = view
  const where =
    hold.held === undefined
      ? 'Your colleague finds it under Handed to you, with your name and the reason. It stays in the queue of all.'
      : 'It stays on hold. From its day your colleague finds it under Handed to you, with your name and the reason.'
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const sender = useSend<MatchDone>(purpose, onSent)
  useEffect(() => {
    if (sender.sent !== undefined) setTo('')
  }, [sender.sent])
  return (
    <>
      {sender.sent !== undefined && (
        <p role="status">
          <bdi>{sender.sent.words}</bdi>
        </p>
      )}
      <ActForm
        key={sender.sent?.recorded ?? 'first'}
        heading="h2"
        words="Hand over…"
        about="whether this is the same person"
        turn={handOver.turn}
        addressFor={addressFor}
        follows={`${where} You answer it no more, unless it is handed back to you.`}
        send="Hand it over"
        onSend={() => {
          if (reason === '' || to.trim() === '') return
          sender.send(`${path}/hand-over`, { to: to.trim(), reason })
        }}
        sender={sender}
      >
        <Person
          name="to"
          label="To whom?"
          help="The user name of a colleague who has this queue."
          value={to}
          onChange={setTo}
          people={[]}
        />
        <Select name="reason" label="Why?" value={reason} onChange={setReason} choices={handOver.reasons} required />
      </ActForm>
    </>
  )
}
