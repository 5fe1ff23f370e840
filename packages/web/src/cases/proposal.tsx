import { useState } from 'react'
import type { CaseProposal } from '../api/case-types.ts'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { LongText } from '../parts/fields.tsx'
import { Terms } from '../parts/parts.tsx'
import { type CaseProps, pathOf } from './common.ts'
import { Gates } from './gates.tsx'
import { Refused } from './refused.tsx'

/** A step that one has signed: read it whole, then sign it or turn it down. Nothing is chosen before. */
export function Proposal({
  view,
  proposal,
  purpose,
  addressFor,
  onSent,
}: CaseProps & { readonly proposal: CaseProposal }) {
  const [reason, setReason] = useState('')
  const sign = useSend<object>(purpose, onSent, askSigned)
  const end = useSend<object>(purpose, onSent)
  const path = `${pathOf(view)}/proposals/${proposal.proposal}`
  return (
    <article className="card pad matter" aria-label={`Waits for a second signature: ${proposal.title}`}>
      <p>
        <span className="pill unknown">
          <bdi>1 of 2 signatures</bdi>
        </span>
      </p>
      <h2>{proposal.title}: waits for a second signature</h2>
      <p className="soft">
        Proposed by {proposal.by}, {proposal.when}.
      </p>
      <Terms terms={proposal.terms} />
      <blockquote>
        <bdi>{proposal.reasons}</bdi>
      </blockquote>
      {proposal.gates.length > 0 && (
        <>
          <p>These rules would hold it now:</p>
          <Gates gates={proposal.gates} label="What would hold it now" />
        </>
      )}
      <ActForm
        words="Decide on the second signature"
        id={proposal.proposal}
        about={proposal.title}
        turn={proposal.sign}
        addressFor={addressFor}
        follows="It is decided anew on what stands now, and done at once or refused. The person reads it with both names."
        send="Sign it, and have it done"
        onSend={() => sign.send(`${path}/signature`, {})}
        sender={sign}
        saysProblem
      >
        <Refused problem={sign.problem} />
      </ActForm>
      <ActForm
        words="End the proposal"
        id={proposal.proposal}
        about={proposal.title}
        turn={proposal.end}
        addressFor={addressFor}
        follows="Nothing is done. The proposal and your reason stay in the case."
        send="End it"
        onSend={() => end.send(`${path}/end`, { reason })}
        sender={end}
      >
        <LongText name="reason" label="Why?" value={reason} onChange={setReason} least={3} most={1000} required />
      </ActForm>
    </article>
  )
}
