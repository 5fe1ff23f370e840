import { type BorderReading, borderLayouts, outcomesOf, readingOf } from './border/compare.ts'
import { mayBeLeftOut } from './border/names-left-out.ts'
import { mayBeInOtherScript } from './border/other-script.ts'
import { weighBorder } from './border/weigh.ts'
import { foldedDocumentKey, sameDocumentKey } from './document.ts'
import type { IdentityAsRead } from './identity.ts'
import { SWAPPED_IN_OUTLINE } from './model/layout.ts'
import { isNamed, namesAgree } from './names.ts'
import { birthDate as readBirthDate } from './normalise/dates.ts'
import { mayBeCut } from './normalise/mrz-name.ts'

/** Three answers, never two: a wrong link and a missed link are both harms. */
export interface LinkAnswer {
  readonly answer: 'linked' | 'not-linked' | 'undetermined'
  readonly reasons: readonly LinkReason[]
  /** What the border model says, in bits and as a probability. Absent where the document decides. */
  readonly weight?: number
  readonly probability?: number
}
export type LinkReason =
  | 'same-document'
  | 'document-misread'
  | 'same-biographics'
  | 'alike'
  | 'other-script'
  | 'names-left-out'
  | 'other-document'
  | 'no-document'
  | 'names-agree'
  | 'names-alike'
  | 'names-differ'
  | 'birth-dates-agree'
  | 'birth-dates-differ'
  | 'birth-date-missing'
  | 'nothing-in-common'

/** From this probability on nothing adverse is read from either record until a person has decided. */
export const UNDETERMINED_FROM = 0.01

/**
 * Whether two readings are one person. The same document with agreeing biographics links. The same document with other
 * biographics, equal biographics without the same document, a name that may be the same in another script or with words left out with an equal birth date, and whatever
 * the border model does not put under one in a hundred is for a person to decide; everything else is not linked. Biographics agree where the names are the same under
 * any way of writing them, or nearly the same, or one of them as a zone cut the other, with the same birth date. A number that differs by characters that readers
 * confuse is never taken for the other: it is a reason to ask, and links nobody.
 */
export function decideLink(a: IdentityAsRead, b: IdentityAsRead): LinkAnswer {
  const births = compareBirths(a.birthDate, b.birthDate)
  const document = compareDocuments(a, b)
  if (document === 'same-document') {
    const names = compareNames(a, b)
    const near = names === 'names-agree' || (names === 'names-alike' && births === 'birth-dates-agree')
    // A document alone links nobody: without any name the birth date has to agree.
    const isBorne = births === 'birth-dates-agree' || (births === 'birth-date-missing' && isNamed(a.name))
    const agreeing = isBorne && near
    return { answer: agreeing ? 'linked' : 'undetermined', reasons: [document, names, births] }
  }
  const { weight, probability } = weighBorder(a, b)
  const same = births === 'birth-dates-agree' && namesAgree(a.name, b.name)
  if (!same && probability < UNDETERMINED_FROM) {
    const reason = births === 'birth-dates-agree' ? reasonToAsk(a, b) : undefined
    return reason === undefined
      ? { answer: 'not-linked', reasons: ['nothing-in-common'], weight, probability }
      : { answer: 'undetermined', reasons: [reason, document], weight, probability }
  }
  return { answer: 'undetermined', reasons: [same ? 'same-biographics' : 'alike', document], weight, probability }
}

/** What the model weighs too little, where the birth date is the same and no stand-in for an unknown one. */
function reasonToAsk({ name, birthDate = '' }: IdentityAsRead, other: IdentityAsRead): LinkReason | undefined {
  if (mayBeInOtherScript(name, other.name)) return 'other-script'
  const isKnown = readBirthDate(birthDate)?.placeholder === false
  return isKnown && mayBeLeftOut(name, other.name) ? 'names-left-out' : undefined
}

function compareDocuments(a: IdentityAsRead, b: IdentityAsRead): LinkReason {
  if (a.document === undefined || b.document === undefined) return 'no-document'
  const [one, other] = [sameDocumentKey(a.document), sameDocumentKey(b.document)]
  if (one === undefined || other === undefined) return 'no-document'
  if (one === other) return 'same-document'
  return foldedDocumentKey(a.document) === foldedDocumentKey(b.document) ? 'document-misread' : 'other-document'
}

function compareBirths(a: string | undefined, b: string | undefined): LinkReason {
  if (a === undefined || b === undefined) return 'birth-date-missing'
  return a === b ? 'birth-dates-agree' : 'birth-dates-differ'
}

/** Up to this level both parts of two names are near enough for one document with one birth date: alike in sound, or cut off. */
const NEAR = 2

function compareNames(a: IdentityAsRead, b: IdentityAsRead): LinkReason {
  if (namesAgree(a.name, b.name)) return 'names-agree'
  return namesNear(readingOf(a), readingOf(b)) || mayBeCut(a.name, b.name) ? 'names-alike' : 'names-differ'
}

function namesNear(a: BorderReading, b: BorderReading): boolean {
  const [layout] = borderLayouts
  const outcome = outcomesOf(a, b)[0] ?? 0
  const levels = layout?.outcomes[outcome]
  // No levels: the parts stand in each other's place, and are the same, nearly so, or so in outline only.
  if (levels === undefined) return outcome !== (layout?.swap ?? 0) + SWAPPED_IN_OUTLINE
  return levels.every((level) => level <= NEAR && level >= 0)
}
