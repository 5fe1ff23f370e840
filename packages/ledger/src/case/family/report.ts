import { type Day, formatDay } from '@passage/domain/calendar/day'
import { dateOf } from '@passage/domain/case/text/fact-text'
import type { RuledText, RulingText } from './entries.ts'
import type { Pair } from './hold-pair.ts'

/** A ruling as somebody reports it: whose, of which day, known from which paper. */
export interface Ruling {
  readonly judge: string
  readonly on: Day
  readonly source: string
}
/** What a judge ruled about two cases, or that a line which says so is wrong. */
export type Ruled =
  | { readonly what: 'joined'; readonly ruling: Ruling; readonly derivative: boolean }
  | { readonly what: 'severed'; readonly ruling: Ruling; readonly child?: Ruling }
  | Extract<RuledText, { what: 'withdrawn' }>

export interface FamilyReport extends Pair {
  /** UUID: the same report sent again gets the first answer. */
  readonly requestId: string
  readonly actor: string
  readonly ruled: Ruled
}

export const rulingText = ({ judge, on, source }: Ruling): RulingText => ({ judge, on: formatDay(on), source })
const rulingOf = ({ judge, on, source }: RulingText): Ruling => ({ judge, on: dateOf(on), source })

/** What is said, as it is written down. */
export function ruledText(ruled: Ruled): RuledText {
  if (ruled.what === 'withdrawn') {
    const { what, line, why, source } = ruled
    return { what, line, why, source }
  }
  const ruling = rulingText(ruled.ruling)
  if (ruled.what === 'joined') return { what: 'joined', ruling, derivative: ruled.derivative }
  return { what: 'severed', ruling, ...(ruled.child === undefined ? {} : { child: rulingText(ruled.child) }) }
}

/** What was written down, read back. */
export function ruledFromText(text: RuledText): Ruled {
  if (text.what === 'withdrawn') return text
  if (text.what === 'joined') return { ...text, ruling: rulingOf(text.ruling) }
  const { child, ...said } = text
  return { ...said, ruling: rulingOf(said.ruling), ...(child === undefined ? {} : { child: rulingOf(child) }) }
}
