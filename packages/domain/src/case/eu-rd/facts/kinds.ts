import type { Claim, FactKind } from '../../fact.ts'

export const OFFICER = ['officer'] as const
export const COURT = ['court', 'judge'] as const

export const choice = (words: string, values: readonly string[], by: readonly string[] = OFFICER): FactKind => ({
  words,
  kind: 'choice',
  values,
  recordedBy: by,
})
/** A claim of the person: an officer answers it, or cannot, and takes nothing back. Courts are free. */
export const claim = (
  words: string,
  values: readonly string[],
  { made, back, answers }: Omit<Claim, 'free'>,
  by: readonly string[] = ['officer', 'person', 'counsel', 'court'],
): FactKind => ({ ...choice(words, values, by), claim: { made, back, answers, free: COURT } })
export const asked = (words: string, by: readonly string[] = OFFICER): FactKind => choice(words, ['yes', 'no'], by)
/** Derived, or set by a step: nobody records it. */
export const found = (words: string, values: readonly string[]): FactKind => ({ words, kind: 'choice', values })
export const brought = (words: string, kind: 'day' | 'number' | 'text'): FactKind => ({ words, kind })
