import type { IdentityAsRead } from '../identity.ts'
import type { ComparisonSpec } from '../model/layout.ts'

/** What border records are compared by. Names are one comparison, and so are the parts of a document. */
export const borderComparisons = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'birthDate', kind: 'date' }] },
  {
    name: 'document',
    fields: [
      { column: 'number', kind: 'identifier' },
      { column: 'issuer', kind: 'nationality' },
    ],
  },
  { name: 'nationality', fields: [{ column: 'nationality', kind: 'nationality' }] },
  { name: 'sex', fields: [{ column: 'sex', kind: 'sex' }] },
] as const satisfies readonly ComparisonSpec[]

/** The values of a reading by column. A document of another kind than the other one is compared all the same: visas and passports share no numbers. */
export function columnsOf(identity: IdentityAsRead): Readonly<Record<string, string>> {
  const { document, name, birthDate, nationality, sexMarker } = identity
  return {
    given: name.given ?? '',
    family: name.family,
    birthDate: birthDate ?? '',
    number: document?.number ?? '',
    issuer: document?.issuer ?? '',
    nationality: nationality ?? '',
    sex: sexMarker ?? '',
  }
}
