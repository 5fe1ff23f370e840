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

/** Those of some facts, or of some moves of regions, that a reader may know of. */
export const known = <T>(pack: Pack, audience: Audience, all: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  all.filter((one) => !isWithheldFrom(pack, nameOf(one), audience))
