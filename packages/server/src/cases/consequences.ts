import type { Day } from '@passage/domain/calendar/day'
import { exitOf as euExitOf } from '@passage/domain/case/eu-rd/exits'
import type { FactValue } from '@passage/domain/case/fact'
import { exitOf, exitWords } from '@passage/domain/case/us/exits/exit'
import type { ExitFacts } from '@passage/domain/case/us/exits/exit-facts'
import { possibleConsequences } from '@passage/domain/case/us/exits/possible'
import type { CaseFile } from '@passage/ledger/case/read-case'
import type { CaseConsequence } from '../views/case.ts'
import { fullDay } from '../words/dates.ts'
import { citationOf, inSentence, valueWords } from './words.ts'

/** How a case was left, and what may follow from that; undefined: nobody has left. */
export interface Left {
  readonly words: string
  readonly consequences: CaseConsequence[]
}

/** The way out that was taken, with everything that may follow and the facts that each of it rests on. Nothing is a finding. */
export function leftBy({ opened, pack, state }: CaseFile, today: Day): Left | undefined {
  if (opened.pack === 'us') return usLeft(state.regions, state.facts)
  const exit = euExitOf(pack, state, today)
  if (exit === undefined) return undefined
  const consequences = exit.consequences.map(({ id, kind, words, authority, restsOn }) => ({
    code: id,
    words,
    standing: inSentence(kind),
    rests: restsOn
      .map(({ fact, value }) => `${pack.facts[fact]?.words ?? fact}: ${valueWords(pack.facts[fact], value)}`)
      .join('; '),
    citation: citationOf(authority),
  }))
  return { words: exit.words, consequences }
}

const yesNo = (value: FactValue | undefined): boolean | undefined => (value === undefined ? undefined : value === 'yes')

function usLeft(regions: Readonly<Record<string, string>>, facts: Readonly<Record<string, FactValue>>) {
  const code = exitOf({ regions })
  const leftOn = facts['left-on']
  if (code === undefined) return undefined
  if (typeof leftOn !== 'number') {
    return {
      words: `${exitWords(code)}; the day is not known, so nothing that follows can be counted`,
      consequences: [],
    }
  }
  const known: ExitFacts = { leftOn: leftOn as Day, ...definedOf(facts) }
  const consequences = possibleConsequences(code, known).map(({ rule, standing, restsOn, until }) => ({
    code: rule.id,
    words: until === undefined ? rule.text : `${rule.text} Counted to ${fullDay(until)}.`,
    standing: standing === 'possible' ? 'possible, not found' : 'ruled out by the record',
    rests: restsOn.map((name) => `${restWords[name]}: ${known[name] === undefined ? 'not known' : 'known'}`).join('; '),
    citation: citationOf(rule.authority),
  }))
  return { words: exitWords(code), consequences }
}

/** What the case itself knows of the facts on which consequences rest. What it does not know rules nothing out. */
function definedOf(facts: Readonly<Record<string, FactValue>>): Partial<ExitFacts> {
  const oralNotice = yesNo(facts['oral-notice'])
  const arriving = facts['entry-class'] === undefined ? undefined : facts['entry-class'] === 'arriving'
  return {
    ...(oralNotice === undefined ? {} : { oralNotice }),
    ...(arriving === undefined ? {} : { arriving }),
  }
}

const restWords: Readonly<Record<keyof ExitFacts, string>> = {
  leftOn: 'day of departure',
  unlawfulDays: 'days of unlawful presence',
  yearReached: 'a year of unlawful presence',
  beforeProceedings: 'departure before proceedings began',
  orderedOnArrival: 'ordered removed on arrival',
  earlierRemovals: 'earlier removals',
  advisedOfPenalties: 'advised of the penalties',
  failedVoluntarily: 'stayed beyond the period of own will',
  endedByMotion: 'the period ended by a motion',
  inAbsentia: 'ordered in absentia',
  oralNotice: 'oral notice of the consequences',
  appealPending: 'an appeal was pending',
  motionPending: 'a motion was pending',
  arriving: 'arriving',
  asylumPending: 'an application for asylum was pending',
  adjustmentPending: 'an application for adjustment was pending',
  advanceParole: 'left with a grant of advance parole',
  yearInAll: 'more than a year of unlawful presence in all',
  backWithoutAdmission: 'coming back without being admitted',
  aggravatedFelony: 'an aggravated felony',
  overstayFound: 'an overstay was found',
  visaWaiver: 'came under the visa waiver',
}
