import type { Day } from '@passage/domain/calendar/day'
import { adverseActs } from '@passage/domain/finding/signers'
import type { Rule } from '@passage/domain/rules/rule'
import { allStopKinds, stopKinds } from '@passage/domain/stops/stop'
import type { PersonFile } from '@passage/ledger/gateway/read-person'
import type { EndedStop } from '@passage/ledger/guard-rows/read-ended-stops'
import type { ShownStop } from '@passage/ledger/guard-rows/read-stops'
import type { Reader } from '../access/reader.ts'
import { whoIs } from '../records/looks.ts'
import { disputedLines } from '../redress/redress-view.ts'
import type { EndedStopRow, StopRow, StopsView } from '../views/stops.ts'
import type { Turn } from '../views/turn.ts'
import { countWord, writtenInstant } from '../words/dates.ts'

export interface StopsRead {
  readonly file: PersonFile
  readonly stops: readonly ShownStop[]
  readonly ended: readonly EndedStop[]
}

/** Who reads: what is said to the person is said to nobody else. */
export interface StopsReader {
  readonly reader: Reader
  readonly today: Day
  readonly place: Turn
  readonly lift: Turn
}

const citationOf = ({ authority }: Rule): string => authority.map(({ citation }) => citation).join('; ')
/** Who wrote an entry, where the end that a stop was placed with wrote it, too. */
const byWhom = (by: string): string => (by === 'passage' ? 'by its own end' : `by ${whoIs(by)}`)

const ownStop = 'You entered it. Somebody else lifts it.'
const byItself = 'It stands by itself, for as long as the question is open.'

function liftOf({ by }: ShownStop, { reader, lift }: StopsReader): Turn {
  if (by === undefined) return { may: false, why: byItself }
  return lift.may && by === reader.user.id ? { may: false, why: ownStop } : lift
}

function untilWords({ until, by }: ShownStop, today: Day): string {
  if (until !== undefined) return `Until ${writtenInstant(until, today)} at the latest; then an entry ends it`
  return by === undefined ? 'Until the question is decided' : 'Until it is lifted. Time alone ends it never'
}

function stopRow(stop: ShownStop, viewer: StopsReader): StopRow {
  const { words, rule, remedy } = stopKinds[stop.kind]
  return {
    ...stop,
    words,
    rule: rule.id,
    text: rule.text,
    citation: citationOf(rule),
    remedy,
    sinceWords: writtenInstant(stop.since, viewer.today),
    untilWords: untilWords(stop, viewer.today),
    byWords: stop.by === undefined ? 'Nobody: two records may be of one person' : whoIs(stop.by),
    lift: liftOf(stop, viewer),
  }
}

const endedRow = ({ placed, lifted }: EndedStop, today: Day): EndedStopRow => ({
  stop: placed.stop,
  words: stopKinds[placed.kind].words,
  placedWords: `Entered ${writtenInstant(placed.recorded, today)} ${byWhom(placed.by)}: ${placed.authority}. ${placed.reason}`,
  endedWords: `Ended ${writtenInstant(lifted.recorded, today)} ${byWhom(lifted.by)}`,
  authority: lifted.authority,
  reason: lifted.reason,
})

const worksHere = ({ purpose }: Reader): boolean => purpose !== 'own-record' && purpose !== 'audit'

function titleOf(count: number, own: boolean): string {
  const whom = own ? 'you' : 'this person'
  if (count === 0) return own ? 'No stop stands on your record.' : 'No stop stands on this person.'
  const stand = count === 1 ? 'One stop stands' : `${countWord(count)} stops stand`
  return `Nothing may be done against ${whom} now. ${stand}.`
}

const leads = {
  own: [
    'A stop protects you: while one stands, the authority may do nothing of what is named below.',
    'It does not change until when you may stay, and it keeps nobody from correcting what is wrong.',
  ],
  others: [
    'A stop bars every act against the person.',
    'It bars nothing that helps: reading, correcting, noting an answer, taking a finding back.',
  ],
} as const

/** Stops as the screen shows them: the sentence, what they bar, each with its authority, and what the reader may do. */
export function stopsView(recordId: string, { file, stops, ended }: StopsRead, viewer: StopsReader): StopsView {
  const own = viewer.reader.user.roles.includes('person') && viewer.reader.purpose === 'own-record'
  return {
    recordId,
    title: titleOf(stops.length, own),
    lead: [...leads[own ? 'own' : 'others']],
    bars: Object.values(adverseActs).map(({ words }) => words),
    outsideWords:
      'Stops are for the authority, the person and auditors. Tell nobody else that one stands, or that none does.',
    stops: stops.map((stop) => stopRow(stop, viewer)),
    ended: ended.map((stop) => endedRow(stop, viewer.today)),
    disputed: disputedLines(file),
    disputedWords: 'What is disputed bars only what rests on it. A stop bars everything.',
    kinds: allStopKinds.map((code) => ({ code, words: stopKinds[code].words })),
    place: viewer.place,
    worksHere: worksHere(viewer.reader),
  }
}
