import type { UsFact } from './facts.ts'

/** What belongs to one request to leave voluntarily: whoever asks once more is heard, advised and asked once more. */
export const requestOver = [
  'person-asked',
  'agreed-to-terms',
  'advised-in-language',
  'counsel-chance',
  'cooling-off-over',
  'consequences-told',
  'advised-before',
  'penalties-in-order',
] as const satisfies readonly UsFact[]

/** The same, with the grant on it. */
export const requestAnew = [...requestOver, 'vd-until', 'vd-granted-on'] as const satisfies readonly UsFact[]
