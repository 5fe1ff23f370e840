import { allFlags, compartments, type FlagCode } from '@passage/domain/access/flags'
import { allOperations } from '@passage/domain/access/operations'
import { allPurposes } from '@passage/domain/access/purposes'
import type { AccessQuestion } from '@passage/domain/access/question'
import { allRelations, type Relation } from '@passage/domain/access/relations'
import { type Role, roles } from '@passage/domain/access/roles'

export const allRoles = Object.keys(roles) as readonly Role[]

/** Nothing, each relation alone, and the pairs in which one of the two could cover for the other. */
export const relationSets: readonly (readonly Relation[])[] = [
  [],
  ...allRelations.map((relation) => [relation]),
  ['assigned', 'own'],
  ['assigned', 'represents'],
  ['queued', 'own'],
  ['found', 'own'],
  ['found', 'represents'],
  ['assigned', 'found'],
  ['assigned', 'agreement'],
  ['agreement', 'recipient'],
  ['queued', 'begun', 'found'],
]

/** Every set of flags. */
export const flagSets: readonly (readonly FlagCode[])[] = subsets(allFlags)
const clearedSets = subsets(compartments)

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = all
  if (first === undefined) return [[]]
  return subsets(rest).flatMap((set) => [set, [first, ...set]])
}

/** Every question with one role. Compartments are cleared only where there is one, so that no cell stands twice. */
export function* cells(): Generator<AccessQuestion> {
  for (const role of allRoles)
    for (const operation of allOperations)
      for (const purpose of allPurposes)
        for (const relations of relationSets)
          for (const flags of flagSets)
            for (const cleared of clearedSets)
              if (cleared.every((code) => flags.includes(code)))
                for (const conflict of [false, true])
                  yield { roles: [role], operation, purpose, relations, flags, cleared, conflict }
}

/** Every cell that differs from this one in one thing. */
export function neighbours(cell: AccessQuestion): readonly AccessQuestion[] {
  return [
    ...allOperations.map((operation) => ({ ...cell, operation })),
    ...allPurposes.map((purpose) => ({ ...cell, purpose })),
    ...relationSets.map((set) => ({ ...cell, relations: set })),
    ...allRoles.map((role) => ({ ...cell, roles: [role] })),
    ...flagSets.flatMap((set) => [
      { ...cell, flags: set, cleared: [] },
      { ...cell, flags: set, cleared: compartments },
    ]),
    { ...cell, conflict: !cell.conflict },
  ]
}

export const describeCell = (cell: AccessQuestion): string =>
  `${cell.roles} ${cell.operation} for ${cell.purpose}, ${cell.relations.join('+') || 'no relation'}, ` +
  `flags ${cell.flags.join('+') || 'none'}, cleared ${cell.cleared.join('+') || 'none'}${cell.conflict ? ', conflict' : ''}`
