import type { Choice } from '../api/redress-types.ts'
import { useField } from './form-context.ts'
import { useKept } from './use-kept.ts'

interface FieldProps {
  readonly label: string
  /** Place of the value in what is sent, as `by/name`, by which a refusal finds the field. */
  readonly name?: string | undefined
  /** Under which what is typed is kept, where that place can become another one. */
  readonly keptAs?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly required?: boolean
}

/** One of several, nothing chosen before somebody chooses. */
export function Select({
  label,
  name,
  keptAs = name,
  value,
  onChange,
  choices,
  help,
  required = false,
}: FieldProps & { readonly choices: readonly Choice[] }) {
  useKept(keptAs, value, onChange, (kept) => choices.some(({ code }) => code === kept))
  const field = useField(name, label, help !== undefined)
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${field.id}-help`}>
          {help}
        </p>
      )}
      <select {...field} value={value} required={required} onChange={(event) => onChange(event.target.value)}>
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

/** A text of several lines. `least`, `most`: characters that it must and may have. */
export function LongText({
  label,
  name,
  keptAs = name,
  value,
  onChange,
  help,
  required = false,
  least = 0,
  most = 2000,
}: FieldProps & { readonly least?: number; readonly most?: number }) {
  useKept(keptAs, value, onChange)
  const field = useField(name, label, help !== undefined)
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${field.id}-help`}>
          {help}
        </p>
      )}
      <textarea
        {...field}
        dir="auto"
        rows={4}
        minLength={least}
        maxLength={most}
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** One line: a date, a number, or a value as it should stand. */
export function Line({
  label,
  name,
  keptAs = name,
  value,
  onChange,
  help,
  required = false,
  most = 100,
  date = false,
  number = false,
  from,
  to,
}: FieldProps & {
  readonly date?: boolean
  readonly number?: boolean
  readonly most?: number
  /** Of a date: the first and the last that can be chosen, `YYYY-MM-DD`. */
  readonly from?: string
  readonly to?: string
}) {
  useKept(keptAs, value, onChange)
  const field = useField(name, label, help !== undefined)
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${field.id}-help`}>
          {help}
        </p>
      )}
      <input
        {...field}
        type={date ? 'date' : number ? 'number' : 'text'}
        dir={date || number ? 'ltr' : 'auto'}
        min={number ? 1 : from}
        max={to}
        maxLength={most}
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** Somebody by user name. Those who are known here are suggested; nobody is filled in. */
export function Person({
  label,
  name,
  keptAs = name,
  value,
  onChange,
  help,
  people,
}: Omit<FieldProps, 'required'> & { readonly people: readonly Choice[] }) {
  useKept(keptAs, value, onChange)
  const field = useField(name, label, help !== undefined)
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${field.id}-help`}>
          {help}
        </p>
      )}
      <input
        {...field}
        list={`${field.id}-people`}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${field.id}-people`}>
        {people.map(({ code, words }) => (
          <option key={code} value={code} label={words} />
        ))}
      </datalist>
    </div>
  )
}
