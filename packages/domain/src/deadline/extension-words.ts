import type { DeadlineRule } from './rule.ts'

/** Who may lengthen a deadline, how, and how far, as words that go on after a heading such as “Longer:”. */
export function extensionWords(extension: DeadlineRule['extension']): string {
  if (extension === 'nobody') return 'by nobody'
  const { by, how, cap } = extension
  return `by ${by}: ${how}${cap === undefined ? '' : `; at most ${cap.amount} ${cap.unit} in all`}`
}
