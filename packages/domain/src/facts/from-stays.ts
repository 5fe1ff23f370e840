import type { IsoDate } from '../calendar/day.ts'
import type { StateCode } from './envelope.ts'
import type { Fact, History } from './fact.ts'

/** A stay in the short form of a calculator: a day of entry and, where known, a day of exit. */
export interface ShortStay {
  readonly entry: IsoDate
  readonly exit?: IsoDate | null
  readonly state?: StateCode
}

/** What a person who types dates is taken to have recorded: an entry/exit record of their own. */
const TYPED = { source: 'typed', recorded: '1970-01-01T00:00:00.000Z', evidence: 'border-document' } as const

/**
 * The history behind a list of stays. Each stay with an exit is one entry/exit record, so that overlapping stays
 * count each day once (SBC art. 6(2)); a stay without exit is an open one.
 */
export function historyFromStays(jurisdiction: History['jurisdiction'], stays: readonly ShortStay[]): History {
  const facts: Fact[] = []
  stays.forEach((stay, index) => {
    const place = stay.state === undefined ? {} : { state: stay.state }
    const pair = stay.exit === undefined || stay.exit === null ? {} : { sourceRecord: `stay-${index + 1}` }
    const common = { ...TYPED, ...place, ...pair }
    facts.push({ kind: 'arrival', id: `stay-${index + 1}/1`, occurred: { on: stay.entry }, ...common })
    if (stay.exit !== undefined && stay.exit !== null) {
      facts.push({ kind: 'departure', id: `stay-${index + 1}/2`, occurred: { on: stay.exit }, ...common })
    }
  })
  return { jurisdiction, facts }
}
