import { createContext, useContext, useEffect, useId } from 'react'
import type { Problem } from '../api/client.ts'
import { fieldOf } from './problem-places.ts'

/** What a form knows of its fields, and they of it. */
export interface FormPart {
  readonly id: string
  /** The refusal of what was sent, until something is changed. */
  readonly problem: Problem | undefined
  /** How each field is called where it stands, by the place of its value in what is sent. */
  readonly labels: Map<string, string>
  /** What was typed into a field before the page was left, once; `undefined` where nothing is left that fits. */
  readonly give: (name: string, fits: (value: string) => boolean) => string | undefined
  readonly keep: (name: string, value: string) => void
}

export const FormContext = createContext<FormPart | undefined>(undefined)

/** Id of a field of a form, to lead to it. */
export const fieldId = (form: string, name: string): string => `${form}-${name.replaceAll('/', '-')}`
/** Id of the words of a form about what was refused. */
export const problemId = (form: string): string => `${form}-problem`

/** What a field puts on its control: its id, and that what was sent of it was refused, with where that is said. */
export interface FieldPart {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/**
 * Joins a field to the form that it stands in.
 * @param name place of its value in what is sent, as `by/name`; absent: no refusal is about it
 * @param help whether words that help to fill it in stand with it, under its id and `-help`
 */
export function useField(name: string | undefined, label: string, help: boolean): FieldPart {
  const own = useId()
  const form = useContext(FormContext)
  const id = form === undefined || name === undefined ? own : fieldId(form.id, name)
  const labels = form?.labels
  useEffect(() => {
    if (name === undefined) return
    labels?.set(name, label)
    return () => {
      labels?.delete(name)
    }
  }, [name, label, labels])
  const isRefused =
    name !== undefined && form?.problem?.errors?.some(({ pointer }) => fieldOf(pointer, [name]) !== undefined) === true
  const described = [...(isRefused && form !== undefined ? [problemId(form.id)] : []), ...(help ? [`${id}-help`] : [])]
  return {
    id,
    ...(isRefused ? { 'aria-invalid': true as const } : {}),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
  }
}
