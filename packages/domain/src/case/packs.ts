import type { Day } from '../calendar/day.ts'
import { stateXa } from '../deadline/eu/state-xa.data.ts'
import { euRd } from './eu-rd/pack.ts'
import type { Pack } from './pack.ts'
import { usPack } from './us/pack.ts'

/** What is known of a pack before anybody opens a case under it. */
export interface PackHead {
  readonly words: string
  readonly pack: Pack
  /** Hours from UTC of the last place where that law holds and a day ends. */
  readonly lastHours: number
}

/**
 * The procedures that cases can be opened under. A directive decides no case by itself: it needs the law of a State, and the one
 * here is fictional and says so.
 */
const packs: Readonly<Record<string, PackHead>> = {
  us: { words: 'Removal law of the United States', pack: usPack, lastHours: -11 },
  'eu-rd': { words: 'Return Directive 2008/115/EC, without the law of a State', pack: euRd(undefined), lastHours: -4 },
  'eu-rd:XA': { words: 'Return Directive 2008/115/EC in the fictional State XA', pack: euRd(stateXa), lastHours: -4 },
}

export const allPacks: readonly string[] = Object.keys(packs)

/** The pack of that name; undefined: there is none. */
export const packOf = (name: string): PackHead | undefined => (Object.hasOwn(packs, name) ? packs[name] : undefined)

const HOUR_MS = 3_600_000
/**
 * The day of an act, in the last place where the law holds: American Samoa, the outermost regions. A day that is not over
 * everywhere is not over: nothing adverse is done some hours too early because a clock stands in UTC.
 * @param at milliseconds since 1970-01-01 UTC
 */
export const dayInForce = ({ lastHours }: PackHead, at: number): Day =>
  Math.floor((at + lastHours * HOUR_MS) / (24 * HOUR_MS)) as Day
