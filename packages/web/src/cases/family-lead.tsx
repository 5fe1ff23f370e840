import { useState } from 'react'
import type { FamilyLeads } from '../api/case-types.ts'
import { useResource } from '../data/use-resource.ts'
import { Line, Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'

/** Where a case is opened. */
export interface Lead {
  readonly recordId: string
  readonly caseId: string
}

const numberShape = /^C-[0-9A-F]{4}-[0-9A-F]{4}$/i

interface ChoiceProps {
  /** Address of the family of this case. */
  readonly path: string
  readonly purpose: string
  readonly lead: Lead | undefined
  readonly onChoose: (lead: Lead | undefined) => void
}

/** Which case leads: one of those that are assigned to the reader, by number. Nobody is looked for. */
export function LeadChoice({ path, purpose, lead, onChoose }: ChoiceProps) {
  const [number, setNumber] = useState('')
  const asked = numberShape.test(number.trim()) ? `?number=${encodeURIComponent(number.trim())}` : ''
  const { value, problem } = useResource<FamilyLeads>(`${path}/leads${asked}`, purpose)
  if (problem !== undefined) return <ProblemNotice problem={problem} />
  if (value === undefined) return null
  return (
    <>
      <Select
        label="Which case leads?"
        help={value.words}
        value={lead?.caseId ?? ''}
        onChange={(chosen) => onChoose(value.cases.find(({ caseId }) => caseId === chosen))}
        choices={value.cases.map(({ caseId, label, opened }) => ({
          code: caseId,
          words: `${label}, opened ${opened}`,
        }))}
        required
      />
      {(value.more || number !== '') && (
        <Line
          label="Its whole number, if it is not in the list"
          help="As it stands on its page, like C-1A2B-3C4D."
          value={number}
          onChange={(typed) => {
            setNumber(typed)
            onChoose(undefined)
          }}
          most={12}
        />
      )}
    </>
  )
}
