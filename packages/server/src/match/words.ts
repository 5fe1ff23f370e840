import type { ChangedStay, StayChange, StayOutcome } from '@passage/domain/linking/consequence'
import type { MatchAnswer } from '@passage/domain/linking/match-answer'
import type { MatchTurn } from '@passage/domain/linking/match-review'
import { fullDate } from '../words/dates.ts'

const outcomeWords: Readonly<Record<StayOutcome['outcome'], string>> = {
  WITHIN: 'in authorised stay',
  DEPARTED_ON_TIME: 'departed in time',
  DEPARTED_LATE: 'departed late',
  PRESENT_AFTER_AUTHORISED_STAY: 'seen here after the authorised stay',
  NO_DEPARTURE_RECORD: 'departure not confirmed',
  CONTRADICTORY: 'the records contradict each other',
  OUT_OF_SCOPE: 'outside what the rules count',
  NOT_DETERMINABLE: 'cannot be determined',
}
const changeWords: Readonly<Record<StayChange, string>> = {
  'stay-closes': 'The stay closes',
  'stay-opens': 'The stay is open again',
  'adverse-appears': 'An answer against the person appears',
  'adverse-goes': 'An answer against the person goes',
  'answer-appears': 'An answer about one record alone appears',
  'answer-goes': 'The answer about one record alone goes',
  'answer-changes': 'The answer changes',
}

/** What happens to one stay, in one sentence. */
export function changeSentence({ change, from, to }: ChangedStay): string {
  const arrived = (to ?? from)?.arrivedOn
  const which = arrived === undefined ? '' : `, of the stay from ${fullDate(arrived)}`
  if (to === undefined) return `${changeWords[change]}${which}.`
  const left = to.departedOn === undefined ? '' : ` on ${fullDate(to.departedOn)}`
  return `${changeWords[change]}${which}: ${outcomeWords[to.outcome]}${left}.`
}

export const turnWords: Readonly<Record<MatchTurn, string>> = {
  first: 'Nobody has answered yet.',
  second: 'One reviewer has answered. What the answer was is shown after you have given yours.',
  third: 'Two reviewers have answered, and they differ. A third decides; both answers are shown after that.',
}

/** What the person reads, in the own record. It names nobody else, and no other record where it is of somebody else. */
export const toldWords: Readonly<Record<MatchAnswer, string>> = {
  same: 'A reviewer compared two records, and found that both are yours. If this is wrong, tell us. There is no time limit.',
  'not-same':
    'Reviewers compared your record with another one, and found that the other is not yours. If this is wrong, tell us. There is no time limit.',
  'cannot-tell': 'A reviewer compared your record with another one, and could not tell. Nothing is changed for you.',
}

/** The same as everybody else reads it, who is not the person. */
export const saidWords: Readonly<Record<MatchAnswer, string>> = {
  same: 'A reviewer compared two records, and found that both are of this person.',
  'not-same': 'Reviewers compared this record with another one, and found that the other is not of this person.',
  'cannot-tell':
    'A reviewer compared this record with another one, and could not tell. Nothing is changed for the person.',
}

const reasonTitles: Readonly<Record<string, string>> = {
  'same-biographics': 'Name and birth date are the same. The documents differ.',
  'same-document': 'The document is the same. The name or the birth date differs.',
  'document-misread': 'The document numbers are nearly the same. Somebody may have misread one.',
  alike: 'Much is alike, and the documents differ.',
  'other-script': 'The birth date is the same, and the names may be one name in two scripts.',
  'names-left-out': 'The birth date is the same, and one name may be the other with words left out.',
  'not-my-trip': 'The person says that one of the records is not theirs.',
  'cannot-tell': 'A reviewer could not tell, so it is asked again.',
  'code-doubted': 'Code had linked the two, and two reviewers did not find them to be one person.',
}
/** Of these a sampled review would say how names came out, which it hides. */
export const toldOfNames: readonly string[] = [
  'same-biographics',
  'same-document',
  'alike',
  'other-script',
  'names-left-out',
]
/** What makes it a question, in a sentence. */
export const questionTitle = (reasons: readonly string[], hidden: boolean): string =>
  reasons
    .filter((code) => !hidden || !toldOfNames.includes(code))
    .map((code) => reasonTitles[code])
    .find((words) => words !== undefined) ?? 'Two records may be of one person.'
