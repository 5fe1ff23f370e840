import type { DeterminationJson } from '../answer-json.ts'
import { writtenBounds, writtenDate } from './written-date.ts'

/** The one sentence that answers before any table. */
export function leadOf(one: DeterminationJson): string {
  const last = one.lastAuthorisedDay
  const until = last === undefined || last === 'duration-of-status' ? undefined : writtenDate(last)
  const left = one.departedOn === undefined ? undefined : writtenDate(one.departedOn)
  switch (one.outcome) {
    case 'WITHIN':
      return within(one, until)
    case 'DEPARTED_ON_TIME':
      return left === undefined ? 'The person left in time. The day is not recorded.' : `Departed on ${left}, in time.`
    case 'DEPARTED_LATE': {
      const days = writtenBounds(one.daysAfterAuthorisedStay)
      const when = left === undefined ? 'The person left. The day is not recorded.' : `Departed on ${left}.`
      return `${when} The record shows ${days} after the authorised stay.`
    }
    case 'PRESENT_AFTER_AUTHORISED_STAY':
      return `${ended(until)} A dated record shows the person here after that.`
    case 'NO_DEPARTURE_RECORD':
      return `${ended(until)} No departure record has been matched.`
    case 'CONTRADICTORY':
      return 'The records of this stay cannot all be true.'
    case 'OUT_OF_SCOPE':
      return 'The rules of stay do not apply here.'
    case 'NOT_DETERMINABLE':
      return notDeterminable(one)
  }
}

/** The same, to the person concerned. */
export function personLeadOf(one: DeterminationJson): string {
  const last = one.lastAuthorisedDay
  const until = last === undefined || last === 'duration-of-status' ? undefined : writtenDate(last)
  const left = one.departedOn === undefined ? undefined : writtenDate(one.departedOn)
  switch (one.outcome) {
    case 'WITHIN':
      if (isBeyondDate(one)) return 'You may stay for now, because of what was filed or granted for you.'
      return until === undefined ? 'You may stay for now.' : `You may stay until ${until}.`
    case 'DEPARTED_ON_TIME':
      return left === undefined ? 'You left in time.' : `You left on ${left}, in time.`
    case 'DEPARTED_LATE':
      return `${left === undefined ? 'You left.' : `You left on ${left}.`} The records show ${writtenBounds(one.daysAfterAuthorisedStay)} after your stay ended. This is not a finding against you.`
    case 'PRESENT_AFTER_AUTHORISED_STAY':
      return `${until === undefined ? 'Your stay ended.' : `Your stay ended on ${until}.`} A record shows you here after that. This is not a finding against you.`
    case 'NO_DEPARTURE_RECORD':
      return `${until === undefined ? 'Your stay ended.' : `Your stay ended on ${until}.`} We have no record that you left. This is not a finding against you.`
    case 'CONTRADICTORY':
      return 'Our records about your stay do not agree. A person is looking at them. You do not need to do anything.'
    case 'OUT_OF_SCOPE':
      return 'The rules of stay do not apply to you.'
    case 'NOT_DETERMINABLE':
      return 'We cannot say yet until when you may stay. A person is looking at it.'
  }
}

function within(one: DeterminationJson, until: string | undefined): string {
  if (one.lastAuthorisedDay === 'duration-of-status') return 'The stay is authorised for as long as the status lasts.'
  if (isBeyondDate(one)) return 'The stay is authorised by a filing or a grant.'
  return until === undefined ? 'The stay is authorised.' : `The stay is authorised until ${until}.`
}

/** Filings and open-ended grants authorise past the date on the record, so that date is not the answer. */
function isBeyondDate(one: DeterminationJson): boolean {
  return one.because.some((why) => BEYOND_DATE.has(why))
}

const BEYOND_DATE: ReadonlySet<string> = new Set([
  'timely-filing-pending',
  'adjustment-pending',
  'asylum-pending',
  'adjusted',
  'asylee',
  'refugee',
  'withholding',
  'tps',
  'daca',
  'deferred-action',
  'family-unity',
  'right-to-remain',
  'permit',
])

function ended(until: string | undefined): string {
  return until === undefined ? 'The authorised stay ended.' : `The stay ended on ${until}.`
}

function notDeterminable(one: DeterminationJson): string {
  const why = one.because[0]
  if (why === 'readings-differ') return 'The law can be read in two ways here, and the answers differ.'
  if (why === 'duration-of-status') return 'The stay goes with the status, and the record gives no last day.'
  if (why === 'no-admission') return 'The record shows an entry without admission.'
  if (why === 'left-on-unknown-day' || why === 'departure-day-uncertain' || why === 'departure-day-unknown') {
    return 'The person left. Whether it was in time cannot be determined.'
  }
  return 'Until when the stay was authorised cannot be determined.'
}
