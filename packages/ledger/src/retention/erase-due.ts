import { type EraseRefusal, erase } from '../erase/erase.ts'
import type { ErasureList } from '../erase/list/list-file.ts'
import type { Pools } from '../pools/open.ts'
import { schedules } from '../register/field.ts'
import type { DueUnit } from './find-due.ts'

export interface ErasedDue {
  readonly units: number
  readonly entries: number
  /** Units that could not be erased, by the code of the refusal: a hold that was placed meanwhile, for one. */
  readonly refused: Readonly<Partial<Record<EraseRefusal['code'], number>>>
}

/**
 * Erases what is due, whole stays and records only, each under the provision of its rule and the names given. Each is a
 * transaction of its own: interrupted, the rest stays due.
 */
export async function eraseDue(
  pools: Pools,
  due: readonly DueUnit[],
  signers: readonly string[],
  now: Date,
  list: ErasureList,
  onErased: (done: number) => void = () => undefined,
): Promise<ErasedDue> {
  let [units, entries] = [0, 0]
  const refused: Partial<Record<EraseRefusal['code'], number>> = {}
  for (const { unit, rule } of due) {
    const answer = await erase(pools, { unit, authority: provisionOf(rule), reason: rule, signers }, now, list)
    if (answer.ok) {
      units++
      entries += answer.entries
      onErased(units)
    } else refused[answer.refusal.code] = (refused[answer.refusal.code] ?? 0) + 1
  }
  return { units, entries, refused }
}

function provisionOf(rule: string): string {
  return Object.values(schedules).find(({ id }) => id === rule)?.authority[0]?.citation ?? rule
}
