import type { CaseField, CaseView } from '../api/case-types.ts'

/** What every form of a case needs. */
export interface CaseProps {
  readonly view: CaseView
  readonly purpose: string
  readonly addressFor: (purpose: string) => string
  readonly onSent: () => void
}

export const pathOf = ({ recordId, caseId }: Pick<CaseView, 'recordId' | 'caseId'>): string =>
  `/v1/records/${encodeURIComponent(recordId)}/cases/${caseId}`

/** A code of the law in words: `removal-ordered` is "Removal ordered", `vd-bond-proved` "Voluntary departure bond proved". */
export function wordsOf(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/\bvd\b/g, 'voluntary departure')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A fact as it is sent, from what was typed. */
export function factSent({ fact, kind }: Pick<CaseField, 'fact' | 'kind'>, typed: string): object {
  if (kind === 'day') return { name: fact, day: typed }
  if (kind === 'number') return { name: fact, value: Number(typed) }
  if (kind === 'set') {
    const members = typed.split(',').map((one) => one.trim())
    return { name: fact, value: members.filter((one) => one !== '') }
  }
  return { name: fact, value: typed }
}

/** The facts that a step brings, of what was typed; and the place that each has in what is sent, by its name. */
export function broughtBy(fields: readonly CaseField[], typed: Readonly<Record<string, string>>) {
  const brought = fields.filter(({ fact, kind }) => (typed[fact] ?? '') !== '' || kind === 'set')
  const placeOf = (fact: string): string | undefined => {
    const at = brought.findIndex((field) => field.fact === fact)
    return at < 0 ? undefined : `facts/${at}`
  }
  return { facts: brought.map((field) => factSent(field, typed[field.fact] ?? '')), placeOf }
}

/** Whether the person or counsel reads, at the own record. */
export const isOwn = (view: CaseView): boolean => view.file.may
