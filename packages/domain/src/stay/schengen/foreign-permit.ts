import type { Day } from '../../calendar/day.ts'
import type { Ask } from '../determination.ts'
import type { StayAccount } from './account.ts'
import type { SchengenAsk } from './codes.ts'
import { overOn } from './over.ts'
import { until } from './spans.ts'

/**
 * Open point B: whether days that the holder of one State's permit spends in another State count. SBC art. 6(2) leaves
 * out days "authorised under a residence permit"; CISA art. 21 limits them to 90 in 180. The protective reading stands;
 * where the other one goes over the limit, both are shown and a person is asked.
 */
export function permitOfOtherStateAsk(account: StayAccount, asOf: Day, daysOver: number): Ask | undefined {
  const { withForeign } = account
  if (withForeign === undefined) return undefined
  const counted = overOn(account, withForeign.before, until(withForeign.counted, asOf)).days
  if (counted <= daysOver) return undefined
  const code: SchengenAsk = 'permit-of-other-state'
  const result = (days: number): string => (days > 0 ? 'over' : 'within')
  return {
    code,
    readings: [
      { point: code, name: 'permit-days-not-counted', days: daysOver, result: result(daysOver) },
      { point: code, name: 'permit-days-counted', days: counted, result: result(counted) },
    ],
  }
}
