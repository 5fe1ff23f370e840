import { useState } from 'react'
import type { FamilyPreview } from '../api/case-types.ts'
import { useResource } from '../data/use-resource.ts'
import { useSend } from '../data/use-send.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { type CaseProps, pathOf } from './common.ts'
import { Effects } from './family-effects.tsx'
import { ChildFields, type Draft, LeadFields, noDecision, nothing, RulingFields } from './family-fields.tsx'
import { Refused } from './refused.tsx'

interface Lead {
  readonly recordId: string
  readonly caseId: string
}
/** The case that an address of this console leads to; undefined: it leads to none. */
function caseAt(address: string): Lead | undefined {
  const [, recordId, caseId] = /\/records\/([0-9a-f-]{36})\/cases\/([0-9a-f-]{36})/.exec(address) ?? []
  return recordId === undefined || caseId === undefined ? undefined : { recordId, caseId }
}

/** A ruling about two cases: first what it would do to each, and then, if that is what the paper says, writing it down. */
export function FamilyForm({ view, purpose, onSent, lead }: CaseProps & { readonly lead: Lead | undefined }) {
  const [draft, setDraft] = useState(nothing)
  const [child, setChild] = useState(noDecision)
  const [asked, setAsked] = useState<string>()
  const { send, problem, busy } = useSend<object>(purpose, onSent)
  const preview = useResource<FamilyPreview>(asked, purpose)
  const other = lead ?? caseAt(draft.address)
  const what = lead === undefined ? 'join' : 'sever'
  const path = `${pathOf(view)}/family`
  const decided = child.on === '' ? {} : { child }
  const set = (change: Partial<Draft>): void => setDraft((now) => ({ ...now, ...change }))
  const query =
    other === undefined
      ? undefined
      : new URLSearchParams({
          what,
          record: other.recordId,
          lead: other.caseId,
          on: draft.on,
          ...(what === 'join' ? { derivative: draft.derivative } : {}),
          ...(child.on === '' ? {} : { child: child.on }),
        }).toString()
  const shows = query !== undefined && asked === `${path}?${query}` ? preview.value : undefined
  const show = (next: string): void => (next === asked ? preview.reload() : setAsked(next))
  const submit = (): void => {
    if (other === undefined || query === undefined) return
    // What would be done is read first; whatever is changed after that is shown anew.
    if (shows === undefined) {
      show(`${path}?${query}`)
      return
    }
    const { judge, on, source, derivative } = draft
    const ruling = { lead: { record: other.recordId, case: other.caseId }, judge, on, source }
    const more = what === 'join' ? { derivative: derivative === 'yes' } : decided
    send(path, { what, ...ruling, ...more })
  }
  return (
    <form
      className="matter act-form"
      aria-label={what === 'join' ? 'Join this case to a lead' : 'Sever this case from its lead'}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="soft">
        What a judge ruled is written down as a line of both cases. It moves nothing else in either.
      </p>
      {lead === undefined && <LeadFields draft={draft} onChange={set} isFound={other !== undefined} />}
      <RulingFields draft={draft} onChange={set} />
      {what === 'sever' && <ChildFields child={child} onChange={setChild} />}
      {preview.problem !== undefined && <ProblemNotice problem={preview.problem} />}
      {asked !== undefined && preview.waiting && <Waiting rows={3} words="What it would do is on its way." />}
      {shows !== undefined && <Effects preview={shows} />}
      <Refused problem={problem} />
      <div className="acts">
        <button type="submit" className="button primary" disabled={busy}>
          {shows === undefined ? 'Show what it does' : 'Write the ruling down'}
        </button>
      </div>
    </form>
  )
}
