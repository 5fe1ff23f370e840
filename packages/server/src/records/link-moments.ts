import type { Day } from '@passage/domain/calendar/day'
import { type MatchReason, matchReasons } from '@passage/domain/linking/match-answer'
import type { LinkOfPerson } from '@passage/ledger/gateway/read-about'
import { saidWords, toldWords } from '../match/words.ts'
import type { Moment } from '../views/person.ts'
import { dayOfInstant, formatDay } from '../words/dates.ts'
import { whoIs } from './looks.ts'

const titles: Readonly<Record<string, string>> = {
  link: 'Two records found to be one person',
  'link-apart': 'Another record found not to be of this person',
  'link-withdrawn': 'A record found not to be of this person',
  'link-undetermined': 'Asked again whether another record is of this person',
}
/** To the person it says what they were told; to others, what was found of the person. */
const lineOf = (type: string, own: boolean): string => {
  if (type === 'link-undetermined') return 'While it is open, nothing adverse is read from either record.'
  const words = own ? toldWords : saidWords
  return type === 'link' ? words.same : words['not-same']
}
const isReason = (code: string): code is MatchReason => Object.hasOwn(matchReasons, code)

/** What people ruled about whose the records are, in plain words. Of a record of somebody else nothing is said. */
export function linkMoments(
  links: readonly LinkOfPerson[],
  own: boolean,
): { readonly day: Day; readonly order: string; readonly moment: Moment }[] {
  return links.flatMap((link) =>
    link.history
      .filter(({ by }) => by.rule === undefined)
      .map(({ seq, type, recorded, by, reasons }, at, all) => {
        const day = dayOfInstant(recorded)
        const picked = reasons.filter(isReason).map((code) => `${matchReasons[code]}.`)
        const words = type === 'link' && at === all.length - 1 ? link.words.map((one) => `“${one}”`) : []
        const who = (by.signers ?? []).map(whoIs).join(', and ')
        const moment: Moment = {
          id: `${link.linkId} ${seq}`,
          day: String(Number(formatDay(day).slice(8))),
          on: formatDay(day),
          group: 'decisions',
          marker: type === 'link-undetermined' ? 'unknown' : 'act',
          title: titles[type] ?? type,
          lines: [lineOf(type, own), ...picked, ...words],
          source: who === '' ? 'Asked for by the person.' : `Decided by hand by ${who}. It can be reversed.`,
          chosen: false,
        }
        return { day, order: recorded, moment }
      }),
  )
}
