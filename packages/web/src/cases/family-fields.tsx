import { Line, Select } from '../parts/fields.tsx'

export const nothing = { derivative: '', judge: '', on: '', source: '' }
export const noDecision = { judge: '', on: '', source: '' }
const yesNo = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No' },
]

export type Draft = typeof nothing
interface FieldsProps {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}

/** Whether the relief of this case rests on the lead. */
export function ReliefField({ draft, onChange }: FieldsProps) {
  return (
    <Select
      name="derivative"
      label="Does the relief of this case rest on the application of the lead?"
      value={draft.derivative}
      onChange={(derivative) => onChange({ derivative })}
      choices={yesNo}
      required
    />
  )
}

/** Whose ruling it is, of which day, and the paper. */
export function RulingFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <Line name="judge" label="Which judge?" value={draft.judge} onChange={(judge) => onChange({ judge })} required />
      <Line name="on" label="On which day?" value={draft.on} onChange={(on) => onChange({ on })} date required />
      <Line
        name="source"
        label="From which paper is it known?"
        value={draft.source}
        onChange={(source) => onChange({ source })}
        most={400}
        required
      />
    </>
  )
}

interface ChildProps {
  readonly child: typeof noDecision
  readonly onChange: (child: typeof noDecision) => void
}
/** The decision about a child: needed where the person is under 18, or nobody knows. */
export function ChildFields({ child, onChange }: ChildProps) {
  const begun = Object.values(child).some((text) => text !== '')
  return (
    <fieldset className="field">
      <legend>If it is about a child: the decision whether the child stays with the parent</legend>
      <Line
        name="child/judge"
        label="The judge of that decision"
        value={child.judge}
        onChange={(judge) => onChange({ ...child, judge })}
        required={begun}
      />
      <Line
        name="child/on"
        label="The day of that decision"
        value={child.on}
        onChange={(on) => onChange({ ...child, on })}
        date
        required={begun}
      />
      <Line
        name="child/source"
        label="The paper of that decision"
        value={child.source}
        onChange={(source) => onChange({ ...child, source })}
        most={400}
        required={begun}
      />
    </fieldset>
  )
}
