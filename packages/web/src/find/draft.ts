import type { Problem } from '../api/client.ts'

/** What stands in the form. */
export interface Draft {
  readonly number: string
  readonly family: string
  readonly given: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly purpose: string
  readonly why: string
}
export const emptyDraft: Draft = {
  number: '',
  family: '',
  given: '',
  day: '',
  month: '',
  year: '',
  purpose: '',
  why: '',
}

const bornOn = ({ day, month, year }: Draft): string =>
  `${year.trim().padStart(4, '0')}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`

/** Whether the calendar has this day: 31 February is none. */
function isDay(iso: string): boolean {
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso
}

/** The question as the server takes it. A number that was given is used alone. */
export function questionOf(draft: Draft): object {
  const justification = draft.why.trim()
  if (draft.number.trim() !== '') return { documentNumber: draft.number.trim(), justification }
  return { justification, family: draft.family.trim(), given: draft.given.trim(), bornOn: bornOn(draft) }
}

const refusal = (title: string, detail: string): Problem => ({ title, detail, status: 400, code: 'find.incomplete' })

/** What is missing before the question can be asked; `undefined` when it can. */
export function problemOf(draft: Draft): Problem | undefined {
  const hasNumber = draft.number.trim() !== ''
  const name = [draft.family, draft.given, draft.day, draft.month, draft.year].map((part) => part.trim() !== '')
  if (hasNumber && name.some(Boolean))
    return refusal(
      'Two ways to look at once',
      'A document number is looked for alone. Take out the number, or the name and the date of birth.',
    )
  if (!hasNumber && !name.every(Boolean)) {
    return name.some(Boolean)
      ? refusal('The name search is not complete', 'Give family name, given names, and day, month and year of birth.')
      : refusal('Nothing to look for yet', 'Give a document number, or a full name with the date of birth.')
  }
  if (!hasNumber && !isDay(bornOn(draft)))
    return refusal('There is no such day', 'Check day, month and year of the date of birth.')
  if (draft.purpose === '') return refusal('A purpose is needed', 'Choose why you look. It is written into the log.')
  if (draft.why.trim() === '')
    return refusal('A reason is needed', 'Say who asked, and for what. It is kept with the look.')
  return undefined
}
