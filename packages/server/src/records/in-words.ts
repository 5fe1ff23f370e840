import type { DeterminationJson } from '@passage/domain/stay/answer-json'
import { type Explanation, explainDetermination } from '@passage/domain/stay/explain'
import type { StoredDetermination } from '@passage/ledger/gateway/read-person'
import type { StayNow } from './person-data.ts'

/**
 * The words of an answer whose adverse reading was taken back, because it is open whose records these are. What the
 * rules gave before stays in the rules and days; what nobody may read from it is not said: no
 * threshold ahead, no possible days.
 */
function withheld({ next: _adverse, ...explained }: Explanation): Explanation {
  const code = 'identity-undetermined'
  return {
    ...explained,
    pill: { code: explained.pill.code, words: 'Waits for a link to be decided' },
    lead: 'It is not decided whether another record is the same person.',
    consequence: 'Nothing adverse is read from this record while that is open. Only people decide it.',
    rules: [
      {
        id: 'identity.undetermined',
        sentence: 'While it is open whether two records are one person, nothing adverse is read from either.',
        citation: 'Passage design 2 and 5(2)',
        state: 'not-yet',
      },
      ...explained.rules,
    ],
    asks: explained.asks
      .filter((ask) => ask.code === code)
      .map((ask) => ({ ...ask, words: 'Are the two records one person? Compare what each source read.' })),
    wouldChange: ['People decide that the two records are one person, or that they are not.', ...explained.wouldChange],
  }
}

/** The words of a determination; `isWithheld` where its adverse reading was taken back. */
export function explainedAs(determination: DeterminationJson, isWithheld: boolean): Explanation {
  const explained = explainDetermination(determination)
  return isWithheld ? withheld(explained) : explained
}

/** A stored answer with its words. */
export function inWords(answer: StoredDetermination): StayNow {
  const isWithheld = answer.identity === 'undetermined'
  return { stayId: answer.stay, answer, explained: explainedAs(answer.determination, isWithheld) }
}
