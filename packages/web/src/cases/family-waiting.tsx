import { useState } from 'react'
import type { FamilyWaiting } from '../api/case-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { LongText } from '../parts/fields.tsx'
import { Terms } from '../parts/parts.tsx'
import { type CaseProps, pathOf } from './common.ts'
import { Refused } from './refused.tsx'

/** What would take something from the person, signed by one: read it whole, then sign it or turn it down. */
export function Waits({ view, waiting, purpose, addressFor, onSent }: CaseProps & { readonly waiting: FamilyWaiting }) {
  const [reason, setReason] = useState('')
  const sign = useSend<object>(purpose, onSent, askSigned)
  const end = useSend<object>(purpose, onSent)
  const { proposal, title, by, when, terms, effects, lead } = waiting
  return (
    <article className="matter" aria-label={`Waits for a second signature: ${title}`}>
      <p>
        <span className="pill unknown">
          <bdi>1 of 2 signatures</bdi>
        </span>
      </p>
      <h3>{title}: waits for a second signature</h3>
      <p className="soft">
        Proposed by {by}, {when}. Nothing is changed until somebody else signs it.
      </p>
      <Terms terms={terms} />
      <ul className="bullets" aria-label="What it does to this case">
        {effects.map(({ words, takes }) => (
          <li key={words}>
            {takes && <b>Lost: </b>}
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      <ActForm
        words="Decide on the second signature"
        id={proposal}
        about={title}
        turn={waiting.sign}
        addressFor={addressFor}
        follows="It is decided anew on what stands now, and written into both cases or refused. The person reads it with both names."
        send="Sign it, and write it down"
        onSend={() => sign.send(`${pathOf(view)}/family/${proposal}/signature`, { lead })}
        sender={sign}
        saysProblem
      >
        <Refused problem={sign.problem} />
      </ActForm>
      <ActForm
        words="End the proposal"
        id={proposal}
        about={title}
        turn={waiting.end}
        addressFor={addressFor}
        follows="Nothing is done. The proposal and your reason stay in the case."
        send="End it"
        onSend={() => end.send(`${pathOf(view)}/proposals/${proposal}/end`, { reason })}
        sender={end}
      >
        <LongText name="reason" label="Why?" value={reason} onChange={setReason} least={3} most={1000} required />
      </ActForm>
    </article>
  )
}
