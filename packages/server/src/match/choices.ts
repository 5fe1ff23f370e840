import type { ChangedStay } from '@passage/domain/linking/consequence'
import { allMatchAnswers, type MatchAnswer, matchAnswers } from '@passage/domain/linking/match-answer'
import { needsTwo } from '@passage/domain/linking/match-review'
import type { MatchQuestion } from '@passage/ledger/gateway/read-match'
import type { MatchChoice } from '../views/match.ts'
import { changeSentence, toldWords } from './words.ts'

const againstOf = ({ consequences }: MatchQuestion, answer: MatchAnswer): boolean =>
  answer !== 'cannot-tell' && consequences[answer].against

const isAlone = ({ from, to }: ChangedStay): boolean => (to ?? from)?.arrivedOn === undefined

function followsOf({ consequences }: MatchQuestion, answer: MatchAnswer): string[] {
  if (answer === 'cannot-tell') return ['Nothing changes for the person. Nothing adverse is read from either record.']
  // What happens to a stay of somebody who came stands before a record that stood alone.
  const changes = consequences[answer].changes.toSorted((one, other) => Number(isAlone(one)) - Number(isAlone(other)))
  const sentences = changes.map(changeSentence)
  if (sentences.length > 0) return sentences
  return ['No answer about a stay changes.']
}

function takesOf(question: MatchQuestion, answer: MatchAnswer): string {
  const { carries, sampled, disputed, contested } = question
  const against = againstOf(question, answer)
  if (needsTwo(answer, { against, carries, sampled, disputed, contested })) {
    const signing = against ? 'You sign it. ' : ''
    return `${signing}Takes effect when a second reviewer, who has not seen your answer, gives the same.`
  }
  return answer === 'cannot-tell' ? 'It is asked again, of whoever is next.' : 'Takes effect now.'
}

/** Each answer with its consequence, computed before it is given, in one fixed order. */
export const choicesOf = (question: MatchQuestion): MatchChoice[] =>
  allMatchAnswers.map((answer) => ({
    answer,
    words: matchAnswers[answer].words,
    follows: followsOf(question, answer),
    takes: takesOf(question, answer),
    told: toldWords[answer],
    signed: againstOf(question, answer),
  }))
