import { useState } from 'react'
import type { FamilyLeads } from '../api/case-types.ts'
import { askSigned } from '../api/sign.ts'
import { useResource } from '../data/use-resource.ts'
import { useSend } from '../data/use-send.ts'
import { Line, LongText } from '../parts/fields.tsx'
import { type CaseProps, pathOf } from './common.ts'
import type { Lead } from './family-lead.tsx'
import { ShownFirst } from './shown-first.tsx'
import { usePreview } from './use-preview.ts'

interface WithdrawProps extends CaseProps {
  /** The line that is wrong, and the number of the lead that it names. */
  readonly last: { readonly line: number; readonly words: string; readonly label: string }
  readonly lead: Lead | undefined
}

/** Takes a wrong line about the family back: which, why, by which paper. The line stays, and counts for nothing. */
export function WithdrawForm({ view, purpose, onSent, last, lead }: WithdrawProps) {
  const [why, setWhy] = useState('')
  const [source, setSource] = useState('')
  const sender = useSend<object>(purpose, onSent, askSigned)
  const path = `${pathOf(view)}/family`
  // After a severing there is no way to the lead from here: it is among the reader's own cases, or it is not theirs to write.
  const leads = useResource<FamilyLeads>(
    lead === undefined ? `${path}/leads?number=${encodeURIComponent(last.label)}` : undefined,
    purpose,
  )
  const other = lead ?? leads.value?.cases.find(({ label }) => label === last.label)
  const query =
    other === undefined
      ? undefined
      : new URLSearchParams({
          what: 'withdraw',
          record: other.recordId,
          lead: other.caseId,
          line: String(last.line),
        }).toString()
  const preview = usePreview(query === undefined ? undefined : `${path}?${query}`, purpose)
  if (other === undefined) {
    return <p className="soft">Somebody who works on both cases withdraws it, if it is wrong.</p>
  }
  const write = (): void => {
    const named = { record: other.recordId, case: other.caseId }
    sender.send(path, { what: 'withdraw', lead: named, line: last.line, why, source })
  }
  return (
    <ShownFirst
      name="Withdraw a wrong line"
      preview={preview}
      write="Withdraw the line"
      onWrite={write}
      sender={sender}
    >
      <p>{last.words}.</p>
      <p className="soft">The line stays in both cases, and counts for nothing. What is right is reported after it.</p>
      <LongText
        name="why"
        label="What is wrong about it?"
        value={why}
        onChange={setWhy}
        least={3}
        most={1000}
        required
      />
      <Line
        name="source"
        label="From which paper or message is that known?"
        value={source}
        onChange={setSource}
        most={400}
        required
      />
    </ShownFirst>
  )
}
