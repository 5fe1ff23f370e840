import { useState } from 'react'
import { askSigned } from '../api/sign.ts'
import { useSend } from '../data/use-send.ts'
import { type CaseProps, pathOf } from './common.ts'
import { ChildFields, type Draft, noDecision, nothing, ReliefField, RulingFields } from './family-fields.tsx'
import { type Lead, LeadChoice } from './family-lead.tsx'
import { ShownFirst } from './shown-first.tsx'
import { usePreview } from './use-preview.ts'

/** A ruling about two cases: first what it would do to each, and then, if that is what the paper says, writing it down. */
export function FamilyForm({ view, purpose, onSent, lead }: CaseProps & { readonly lead: Lead | undefined }) {
  const [draft, setDraft] = useState(nothing)
  const [child, setChild] = useState(noDecision)
  const [chosen, setChosen] = useState<Lead>()
  const sender = useSend<object>(purpose, onSent, askSigned)
  const other = lead ?? chosen
  const what = lead === undefined ? 'join' : 'sever'
  const path = `${pathOf(view)}/family`
  const set = (change: Partial<Draft>): void => setDraft((now) => ({ ...now, ...change }))
  const preview = usePreview(
    other === undefined ? undefined : `${path}?${queryOf(what, other, draft, child.on)}`,
    purpose,
  )
  const write = (): void => {
    if (other === undefined) return
    const { judge, on, source, derivative } = draft
    const ruling = { lead: { record: other.recordId, case: other.caseId }, judge, on, source }
    const decided = child.on === '' ? {} : { child }
    sender.send(path, { what, ...ruling, ...(what === 'join' ? { derivative: derivative === 'yes' } : decided) })
  }
  return (
    <ShownFirst
      name={what === 'join' ? 'Join this case to a lead' : 'Sever this case from its lead'}
      preview={preview}
      write="Write the ruling down"
      onWrite={write}
      sender={sender}
    >
      <p className="soft">
        What a judge ruled is written down as a line of both cases. It moves nothing else in either.
      </p>
      {lead === undefined && (
        <>
          <LeadChoice path={path} purpose={purpose} lead={chosen} onChoose={setChosen} />
          <ReliefField draft={draft} onChange={set} />
        </>
      )}
      <RulingFields draft={draft} onChange={set} />
      {what === 'sever' && <ChildFields child={child} onChange={setChild} />}
    </ShownFirst>
  )
}

function queryOf(what: 'join' | 'sever', { recordId, caseId }: Lead, draft: Draft, child: string): string {
  return new URLSearchParams({
    what,
    record: recordId,
    lead: caseId,
    on: draft.on,
    ...(what === 'join' ? { derivative: draft.derivative } : {}),
    ...(child === '' ? {} : { child }),
  }).toString()
}
