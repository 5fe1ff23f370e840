import type { CaseField } from '../api/case-types.ts'
import { Line, Select } from '../parts/fields.tsx'
import { wordsOf } from './common.ts'

interface FieldProps {
  /** Place of the fact in what is sent; absent: it is not brought yet. */
  readonly name: string | undefined
  readonly field: CaseField
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One fact to be filled in, by its kind. What is known now stands beside it; nothing is filled in before. */
export function FactField({ name, field, value, onChange }: FieldProps) {
  const { words, kind, values, now } = field
  const help = now === undefined ? 'Not known now.' : `Now: ${kind === 'choice' ? wordsOf(now) : now}.`
  const base = { name, keptAs: `fact ${field.fact}`, label: words, value, onChange, required: true }
  if (kind === 'choice')
    return <Select {...base} help={help} choices={values.map((code) => ({ code, words: wordsOf(code) }))} />
  if (kind === 'set')
    return <Line {...base} required={false} help={`${help} Several, with commas between; empty for none.`} most={400} />
  return <Line {...base} help={help} date={kind === 'day'} number={kind === 'number'} most={400} />
}
