import { useId } from 'react'
import type { Choice } from '../api/redress-types.ts'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
}

/** One of several, nothing chosen before somebody chooses. */
export function Select({
  label,
  value,
  onChange,
  choices,
  help,
}: FieldProps & { readonly choices: readonly Choice[] }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p className="help">{help}</p>}
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Choose one</option>
        {choices.map(({ code, words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** A text of several lines, with what is left of its length. */
export function LongText({ label, value, onChange, help }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p className="help">{help}</p>}
      <textarea
        id={id}
        dir="auto"
        rows={4}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** One line: a date, or a value as it should stand. */
export function Line({ label, value, onChange, help, date = false }: FieldProps & { readonly date?: boolean }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p className="help">{help}</p>}
      <input
        id={id}
        type={date ? 'date' : 'text'}
        dir={date ? 'ltr' : 'auto'}
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
