import type { MatchAnswer } from '@passage/domain/linking/match-answer'
import type { MatchToldIn } from '../views/match.ts'
import { toldWords } from './words.ts'

/** What the person reads after each answer, in one language. */
export interface ToldTexts {
  /** Name of the language, in English. */
  readonly language: string
  readonly told: Readonly<Record<MatchAnswer, string>>
}

/**
 * The languages in which these texts exist, by code (BCP 47). People write and check them; a text that a machine made is
 * never among them, because nobody would answer for it.
 */
const texts: Readonly<Record<string, ToldTexts>> = { en: { language: 'English', told: toldWords } }

/** Languages by name, for those in which no text exists. */
const names = new Intl.DisplayNames(['en'], { type: 'language' })

/**
 * In which language the person reads what is told, as far as it is on record and the text exists.
 * @param language of the notices of this person, by code; undefined: it is not on record
 */
export function toldIn(language: string | undefined, known = texts): MatchToldIn {
  const exists = listed(Object.values(known).map((one) => one.language))
  const alone = `This text exists in ${exists} alone, and no machine translates it.`
  if (language === undefined) {
    return {
      language: 'Not on record',
      words: `In which language this person reads notices is not on record. ${alone}`,
    }
  }
  const found = known[language]
  if (found === undefined) {
    const name = names.of(language) ?? language
    return { language: name, words: `This person reads notices in ${name}. ${alone} It is told in English.` }
  }
  return { language: found.language, words: `As this person reads it, in ${found.language}.`, told: { ...found.told } }
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
