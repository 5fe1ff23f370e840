import { useEffect, useState } from 'react'
import type { MatchDone, MatchView } from '../api/match-types.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Line, Select } from '../parts/fields.tsx'

interface HoldProps {
  readonly view: MatchView
  readonly path: string
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

/** Puts the question aside until a day: with a reason, by name, and never for long. */
export function HoldForm({ view, path, purpose, addressFor, onSent }: HoldProps) {
  const { hold } = view
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const { send, sent, problem, busy } = useSend<MatchDone>(purpose, onSent)
  useEffect(() => {
    if (sent !== undefined) setUntil('')
  }, [sent])
  if (view.choices.length === 0) return null
  return (
    <section className="match-hold" aria-label="Hold it" id="match-hold">
      {hold.held !== undefined && (
        <p className="soft">
          <bdi>{hold.held}</bdi>
        </p>
      )}
      {sent !== undefined && <p role="status">{sent.words}</p>}
      <ActForm
        key={sent?.recorded ?? 'first'}
        heading="h2"
        words="Hold until…"
        about="whether this is the same person"
        turn={hold.turn}
        addressFor={addressFor}
        follows="It leaves the queue, and is there again on that day. Nothing changes for the person, and nothing adverse is read from either record meanwhile. Your name and the reason are written down."
        send="Put it aside"
        onSend={() => {
          if (reason !== '' && until !== '') send(`${path}/hold`, { reason, until })
        }}
        problem={problem}
        busy={busy}
      >
        <Select label="Why?" value={reason} onChange={setReason} choices={hold.reasons} required />
        <Line
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
    </section>
  )
}
