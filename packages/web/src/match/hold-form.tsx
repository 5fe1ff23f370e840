import { useEffect, useState } from 'react'
import type { MatchDone, MatchView } from '../api/match-types.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Line, Select } from '../parts/fields.tsx'

export interface MoveProps {
  readonly view: MatchView
  readonly path: string
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

/** Puts the question aside until a day: with a reason, by name, and never for long. */
export function HoldForm({ view, path, purpose, addressFor, onSent }: MoveProps) {
  const { hold } = view
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const sender = useSend<MatchDone>(purpose, onSent)
  useEffect(() => {
    if (sender.sent !== undefined) setUntil('')
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
        words="Hold until…"
        about="whether this is the same person"
        turn={hold.turn}
        addressFor={addressFor}
        follows="It leaves the queue, stands under On hold, and is in the queue again on that day. Nothing changes for the person, and nothing adverse is read from either record meanwhile. Your name and the reason are written down."
        send="Put it aside"
        onSend={() => {
          if (reason !== '' && until !== '') sender.send(`${path}/hold`, { reason, until })
        }}
        sender={sender}
      >
        <Select name="reason" label="Why?" value={reason} onChange={setReason} choices={hold.reasons} required />
        <Line
          name="until"
          label="Until which day?"
          help={hold.daysWords}
          value={until}
          onChange={setUntil}
          date
          required
          from={hold.from}
          to={hold.to}
        />
      </ActForm>
    </>
  )
}

/** Puts a question that is on hold into the queue again before its day. */
export function TakeUpForm({ view, path, purpose, addressFor, onSent }: MoveProps) {
  const { hold } = view
  const [reason, setReason] = useState('')
  const sender = useSend<MatchDone>(purpose, onSent)
  if (hold.held === undefined) return null
  return (
    <ActForm
      heading="h2"
      words="Take it up now"
      about="whether this is the same person"
      turn={hold.takeUp}
      addressFor={addressFor}
      follows="It is in the queue again at once, for whoever is next. Your name and the reason are written down. On its day it would come back by itself."
      send="Take it up"
      onSend={() => {
        if (reason !== '') sender.send(`${path}/take-up`, { reason })
      }}
      sender={sender}
    >
      <Select name="reason" label="Why?" value={reason} onChange={setReason} choices={hold.takeUpReasons} required />
    </ActForm>
  )
}
