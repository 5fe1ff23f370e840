import { type IdentityAsRead, identityKeys } from './identity.ts'
import { namesAgree } from './names.ts'

/** Three answers, never two: a wrong link and a missed link are both harms. */
export interface LinkAnswer {
  readonly answer: 'linked' | 'not-linked' | 'undetermined'
  readonly reasons: readonly LinkReason[]
}
export type LinkReason =
  | 'same-document'
  | 'same-biographics'
  | 'other-document'
  | 'no-document'
  | 'names-agree'
  | 'names-differ'
  | 'birth-dates-agree'
  | 'birth-dates-differ'
  | 'birth-date-missing'
  | 'nothing-in-common'

/**
 * Whether two readings are one person, by the rule in force for now: the same document with agreeing biographics
 * links; the same document with other biographics, or equal biographics without the same document, is for a person
 * to decide; everything else is not linked. The seam for a fuller comparison: same question, same three answers.
 */
export function decideLink(candidate: IdentityAsRead, record: IdentityAsRead): LinkAnswer {
  const [a, b] = [identityKeys(candidate), identityKeys(record)]
  const sameDocument = a.document !== undefined && a.document === b.document
  const names: LinkReason = namesAgree(candidate.name, record.name) ? 'names-agree' : 'names-differ'
  const births = compareBirths(candidate.birthDate, record.birthDate)
  if (sameDocument) {
    const agreeing = names === 'names-agree' && births !== 'birth-dates-differ'
    return { answer: agreeing ? 'linked' : 'undetermined', reasons: ['same-document', names, births] }
  }
  if (names === 'names-agree' && births === 'birth-dates-agree') {
    const document = a.document === undefined || b.document === undefined ? 'no-document' : 'other-document'
    return { answer: 'undetermined', reasons: ['same-biographics', document] }
  }
  return { answer: 'not-linked', reasons: ['nothing-in-common'] }
}

function compareBirths(a: string | undefined, b: string | undefined): LinkReason {
  if (a === undefined || b === undefined) return 'birth-date-missing'
  return a === b ? 'birth-dates-agree' : 'birth-dates-differ'
}
