import type { Day } from '../calendar/day.ts'
import type { Case } from './case.ts'
import { EVENT_DAY, type Reader } from './condition.ts'
import type { Pack } from './pack.ts'
import { countsOn } from './service.ts'

/**
 * The day from which a paper counts as served: when the last service came to it that is needed for the proof. Undefined while it
 * is not proven that everybody whom the law names was served: what law counts from service does not run.
 */
export function servedOn(pack: Pack, state: Case, document: string, reader: Reader): Day | undefined {
  if (pack.documents[document] === undefined || reader.served(document) !== 'yes') return undefined
  const { madeOn } = pack.documents[document]
  const since = madeOn === undefined ? undefined : (reader.fact(madeOn) as Day | undefined)
  const today = reader.fact(EVENT_DAY) as Day
  const good = state.services.filter(
    (one) => one.document === document && countsOn(one, today, since) && !one.undeliverable && one.proof !== 'none',
  )
  // The latest: where counsel and the person are both to be served, it counts from the second.
  return good.reduce<Day | undefined>((last, { on }) => (last === undefined || on > last ? on : last), undefined)
}
