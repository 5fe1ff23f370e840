import type { Day } from '../calendar/day.ts'
import { euDeadline, euSurroundings } from '../deadline/eu/deadlines.ts'
import type { StateLaw } from '../deadline/eu/state-law.ts'
import { stateXa } from '../deadline/eu/state-xa.data.ts'
import { usSurroundings } from '../deadline/us/calendars.ts'
import { usDeadlines } from '../deadline/us/deadlines.ts'
import type { TimeOfPack } from './clocks.ts'
import { euClocks, euNamedDays } from './eu-rd/clocks.ts'
import { euRd } from './eu-rd/pack.ts'
import type { Pack } from './pack.ts'
import { usClocks, usNamedDays } from './us/clocks.ts'
import { usPack } from './us/pack.ts'

/** What is known of a pack before anybody opens a case under it. */
export interface PackHead {
  readonly words: string
  readonly pack: Pack
  readonly time: TimeOfPack
  /** Gates about the person and not about one procedure: they hold in every case of whoever they protect. */
  readonly personal: readonly string[]
  /** Hours from UTC of the last place where that law holds and a day ends. */
  readonly lastHours: number
}

const usRules = new Map(usDeadlines.map((rule) => [rule.id, rule]))
const usPersonal = [
  'us.g5-court-stay',
  'us.g6-citizenship',
  'us.g6-citizen',
  'us.g7-sworn-status',
  'us.g7-verified-status',
  'us.g8-fear',
  'us.g9-barred-country',
  'us.g11-temporary',
  'us.g12-victim-stay',
  'us.g12-deferred-action',
  'us.g12-childhood-arrival',
  'us.g27-class-order',
]
const usTime: TimeOfPack = {
  clocks: usClocks,
  named: usNamedDays,
  ruleOf: (id) => usRules.get(id),
  around: (places) => {
    const state = places.find((place) => place.startsWith('state-'))?.slice('state-'.length)
    return usSurroundings(state === undefined ? {} : { state })
  },
}
const euTime = (law: StateLaw | undefined): TimeOfPack => ({
  clocks: euClocks,
  named: euNamedDays,
  ruleOf: (id) => {
    const rule = euDeadline(id, law)
    return 'kind' in rule ? undefined : rule
  },
  around: () => (law === undefined ? { calendars: {}, outages: [] } : euSurroundings(law)),
})
const euHead = (words: string, law: StateLaw | undefined): PackHead => ({
  words,
  pack: euRd(law),
  time: euTime(law),
  personal: ['eu.eg4-right-to-remain', 'eu.eg5-refoulement', 'eu.eg12-refugee-elsewhere'],
  lastHours: -4,
})

/**
 * The procedures that cases can be opened under. A directive decides no case by itself: it needs the law of a State, and the one
 * here is fictional and says so.
 */
const packs: Readonly<Record<string, PackHead>> = {
  us: { words: 'Removal law of the United States', pack: usPack, time: usTime, personal: usPersonal, lastHours: -11 },
  'eu-rd': euHead('Return Directive 2008/115/EC, without the law of a State', undefined),
  'eu-rd:XA': euHead('Return Directive 2008/115/EC in the fictional State XA', stateXa),
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
