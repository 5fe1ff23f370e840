import type { BlockingKey, Extract, KeyPart } from './key.ts'

/** What rows share that have one text under an extract, besides that text. Extracts of several texts say nothing. */
const IMPLIED: Readonly<Partial<Record<Extract, readonly Extract[]>>> = {
  whole: ['whole', 'start', 'initial', 'sound', 'skeleton', 'year', 'date', 'month-day'],
  start: ['start', 'initial'],
  initial: ['initial'],
  sound: ['sound'],
  skeleton: ['skeleton'],
  date: ['date', 'year'],
  year: ['year'],
  'month-day': ['month-day'],
}

/**
 * The refinements that can part a group of a key: the others are the same for all rows of a group, by the key or by a
 * refinement before them. Where texts of two columns may stand in each other's place none is said of a column.
 */
export function partingUnder(key: BlockingKey, refinements: readonly KeyPart[]): readonly KeyPart[] {
  const shared = key.anyOrder === true ? [] : key.parts.filter((part) => part.or === undefined)
  return refinements.filter((part) => {
    const parts = !shared.some((one) => isImplied(part, one))
    if (parts) shared.push(part)
    return parts
  })
}

function isImplied(part: KeyPart, by: KeyPart): boolean {
  return part.column === by.column && IMPLIED[by.take]?.includes(part.take) === true
}
