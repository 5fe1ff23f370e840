import type { Told } from '@passage/domain/case/case'
import type { Term } from '../views/common.ts'
import type { Viewing } from './lines.ts'
import { dayTerms, titleOfDays } from './told-days-words.ts'
import { isSecretTold, WITHHELD } from './withheld.ts'
import { factTerms, inSentence, valueWords, wordsOf } from './words.ts'

/** What was written down, in one sentence. */
export function titleOfTold(told: Told, { pack, audience }: Viewing): string {
  if (isSecretTold(pack, told, audience)) return WITHHELD
  switch (told.type) {
    case 'fact-recorded':
      return 'A fact was written down'
    case 'fact-unknown':
      return 'A fact is not known any more'
    case 'service-recorded':
      return `Service of ${pack.documents[told.service.document]?.words ?? told.service.document}`
    case 'service-returned':
      return 'It came back: it did not arrive'
    case 'appearance-entered':
      return told.appearance.scope === 'limited' ? 'Help with a paper, no representation' : 'Counsel appeared'
    case 'appearance-ended':
      return 'Counsel no longer appears'
    case 'finding-signed':
      return 'A lawyer signed a finding'
    case 'finding-withdrawn':
      return 'A finding was withdrawn'
    case 'forum-told':
      return 'The place of the case was written down'
    case 'days-told':
      return titleOfDays(told)
  }
}

/** Its content, as this reader may read it. */
export function toldTerms(told: Told, { pack, audience, time }: Viewing): Term[] {
  if (isSecretTold(pack, told, audience)) return []
  switch (told.type) {
    case 'fact-recorded':
      return factTerms(pack, { [told.fact]: told.value })
    case 'fact-unknown':
      return [{ term: pack.facts[told.fact]?.words ?? told.fact, words: valueWords(undefined, undefined) }]
    case 'service-recorded':
      return [
        { term: 'On', words: inSentence(told.service.recipient) },
        { term: 'How', words: inSentence(told.service.method) },
        { term: 'Proof', words: inSentence(told.service.proof) },
        { term: 'Address', words: inSentence(told.service.address) },
      ]
    case 'appearance-entered':
      return [
        { term: 'Counsel', words: told.appearance.counsel },
        { term: 'For', words: inSentence(told.appearance.scope) },
      ]
    case 'appearance-ended':
      return told.permittedBy === undefined ? [] : [{ term: 'Permitted by', words: told.permittedBy }]
    case 'finding-signed':
      return findingTerms(told, pack)
    case 'days-told':
      return dayTerms(told, { pack, time })
    case 'forum-told':
      return [{ term: 'Places', words: told.forum.places?.join(', ') ?? 'Not known' }]
    case 'service-returned':
      return [{ term: 'Service', words: told.service, exact: true }]
    case 'finding-withdrawn':
      return [{ term: 'Finding', words: told.finding, exact: true }]
  }
}

function findingTerms({ finding }: Extract<Told, { type: 'finding-signed' }>, pack: Viewing['pack']): Term[] {
  return [
    { term: 'Gate', words: finding.gate, exact: true },
    { term: 'Step', words: wordsOf(finding.event) },
    ...(finding.rival === undefined ? [] : [{ term: 'Reading applied', words: finding.rival }]),
    ...factTerms(pack, finding.facts ?? {}),
  ]
}
