import type { Why } from '../views/why.ts'
import { clockTime, dayOfInstant, formatDay, fullDay, parseDay, writtenSpan } from '../words/dates.ts'
import { comparedInWords } from './compare.ts'
import type { PersonData, StayNow } from './person-data.ts'
import { toneOf } from './tones.ts'

const titles: Readonly<Record<string, string>> = {
  WITHIN: 'Why the stay is authorised',
  DEPARTED_ON_TIME: 'Why the departure was in time',
  DEPARTED_LATE: 'Why the departure reads as late',
  PRESENT_AFTER_AUTHORISED_STAY: 'Why presence after the authorised stay is on record',
  NO_DEPARTURE_RECORD: 'Why the departure is not confirmed',
  CONTRADICTORY: 'Why the records contradict each other',
  OUT_OF_SCOPE: 'Why these rules do not apply',
  NOT_DETERMINABLE: 'Why this cannot be determined',
}

function daysOf(stay: StayNow): Why['days'] {
  return stay.explained.days.map((run) => {
    const from = parseDay(run.from) ?? dayOfInstant(stay.answer.recorded)
    const to = parseDay(run.to) ?? from
    return {
      from: formatDay(from),
      to: formatDay(to),
      words: writtenSpan(from, to),
      days: to - from + 1,
      state: run.state,
      stateWords: run.words,
      rules: [...run.rules],
      facts: [...run.facts],
    }
  })
}

/** What was compared, for each pair of records on which nobody has decided. */
function comparisonsOf(data: PersonData): Why['comparisons'] {
  return data.open.flatMap((link) => {
    const own = data.file.records.find((record) => record.recordId === link.own)
    if (own === undefined || link.otherRecord === undefined) return []
    return [
      {
        oneHead: 'This person',
        otherHead: 'The other record',
        otherRecord: link.other,
        rows: comparedInWords(own, link.otherRecord),
      },
    ]
  })
}

/** The reasons in a row: the position card has said the answer already. */
function leadOf({ answer, explained }: StayNow): string {
  if (answer.identity === 'undetermined') return explained.lead
  return explained.reasons.length === 0 ? explained.lead : explained.reasons.join(' ')
}

/** The short form of a rulebook's name: its hash says exactly which, its first part is what people quote. */
const shortRulebook = (rulebook: string): string => (rulebook.length > 40 ? `${rulebook.slice(0, 40)}…` : rulebook)

/** Why one stored answer is what it is. The words come from the domain; nothing is decided here. */
export function whyOf(data: PersonData, stay: StayNow): Why {
  const { explained, answer } = stay
  const asks = explained.asks.map((ask) => ({
    words: ask.words,
    readings: ask.readings.map((reading) => ({ name: reading.name, words: reading.words })),
  }))
  return {
    stayId: stay.stayId,
    determination: answer.number,
    pill: { code: explained.pill.code, words: explained.pill.words, tone: toneOf(explained.pill.code) },
    ...(stay.mark === undefined ? {} : { mark: stay.mark }),
    title:
      answer.identity === 'undetermined' ? 'Why this waits' : (titles[explained.pill.code] ?? 'Why this is the answer'),
    lead: leadOf(stay),
    comparisons: comparisonsOf(data),
    rules: explained.rules.map((rule) => ({ ...rule })),
    asks,
    wouldChange: [...explained.wouldChange],
    ...(explained.next === undefined ? {} : { next: explained.next.words }),
    days: daysOf(stay),
    rulebook: answer.basis.rulebook,
    rulebookWords: `rulebook ${shortRulebook(answer.basis.rulebook)}`,
    factsAt: answer.knownAt,
    factsAtWords: `Facts at ${clockTime(answer.knownAt)} UTC, ${fullDay(dayOfInstant(answer.knownAt))}`,
  }
}
