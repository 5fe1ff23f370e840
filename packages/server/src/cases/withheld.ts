import type { Told } from '@passage/domain/case/case'
import { readsOf } from '@passage/domain/case/condition'
import type { Audience } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import { isWithheldFrom } from '@passage/domain/case/refusal'

/** In place of what was done or told. */
export const WITHHELD = 'Something that the law does not let be named to you'

/** Whether a step begins, moves or ends a part of the case that the law keeps from a reader: its name alone would tell. */
export const isSecretStep = (pack: Pack, event: string, audience: Audience): boolean =>
  pack.transitions.some(
    (row) => row.event === event && row.moves.some(({ region }) => isWithheldFrom(pack, region, audience)),
  )

/** Whether something told is, or rests on, what the law keeps from a reader: its paper and its reasons would tell as well. */
export function isSecretTold(pack: Pack, told: Told, audience: Audience): boolean {
  if (told.type === 'fact-recorded' || told.type === 'fact-unknown') return isWithheldFrom(pack, told.fact, audience)
  if (told.type !== 'finding-signed') return false
  const { gate, event, facts = {} } = told.finding
  const reads = pack.gates.filter(({ id }) => id === gate).flatMap(({ clear }) => readsOf(clear))
  const names = [...reads.map(({ name }) => name), ...Object.keys(facts)]
  return names.some((name) => isWithheldFrom(pack, name, audience)) || isSecretStep(pack, event, audience)
}

/** Those of some facts, or of some moves of regions, that a reader may know of. */
export const known = <T>(pack: Pack, audience: Audience, all: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  all.filter((one) => !isWithheldFrom(pack, nameOf(one), audience))
