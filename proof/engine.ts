import { decide } from '@passage/domain/case/decide'
import { evolve } from '@passage/domain/case/evolve'
import { executable } from '@passage/domain/case/executable'
import type { Pack } from '@passage/domain/case/pack'
import { tell } from '@passage/domain/case/tell'

/** What is explored: the transition functions of the core, and the law of a pack. A planted fault is another engine. */
export interface Engine {
  readonly pack: Pack
  readonly decide: typeof decide
  readonly tell: typeof tell
  readonly evolve: typeof evolve
  readonly executable: typeof executable
}

/** The real functions, as every other part of Passage calls them. */
export const engineOf = (pack: Pack): Engine => ({ pack, decide, tell, evolve, executable })
