import type { FactKind } from '../../fact.ts'

export const OFFICE = ['officer', 'supervisor', 'legal-officer'] as const
export const BENCH = ['judge', 'board'] as const
export const LAWYERS = ['legal-officer'] as const

export const choice = (words: string, values: readonly string[], recordedBy?: readonly string[]): FactKind =>
  recordedBy === undefined ? { words, kind: 'choice', values } : { words, kind: 'choice', values, recordedBy }
export const yesNo = (words: string, recordedBy?: readonly string[]): FactKind =>
  choice(words, ['yes', 'no'], recordedBy)
export const day = (words: string): FactKind => ({ words, kind: 'day' })
export const days = (words: string): FactKind => ({ words, kind: 'number' })
/** What may be known of another person, or of a filing that the law keeps secret. */
export const secret = (words: string, values: readonly string[]): FactKind => ({
  ...choice(words, values, LAWYERS),
  withheld: { from: ['officer'], citation: '8 USC 1367(a)(2)' },
})
