import type { Channel, Way } from './types.ts'

/**
 * Settings of the generated crossings. Nobody publishes such rates: they are chosen so that every kind of error occurs,
 * and say nothing about any real border.
 */
export const captureRate: Readonly<Record<Way, number>> = { air: 0.995, sea: 0.98, land: 0.6 }

/** Share of trips by way. */
export const wayShare: Readonly<Record<Way, number>> = { air: 0.75, sea: 0.05, land: 0.2 }

export const tripRates = {
  /** Leaves after the authorised time; never leaves. */
  late: 0.004,
  never: 0.006,
  /** Leaves with another document: renewed during the stay, or that of a second nationality. */
  renewed: 0.004,
  otherNationality: 0.0075,
  /** Comes and goes by different ways. */
  otherWay: 0.03,
} as const

/** Of households: twins; father and son of one name; siblings of one birthday, years apart; who travel together. */
export const householdRates = { twins: 0.01, sameName: 0.005, siblings: 0.01, together: 0.1 } as const

/** Errors of a reading by channel. */
export interface ReadingRates {
  readonly misreadNumber: number
  readonly noNumber: number
  readonly otherRomanisation: number
  readonly swappedNames: number
  readonly joinedWords: number
  readonly cutName: number
  readonly misspelt: number
  readonly secondNameDropped: number
  readonly wrongYear: number
  readonly swappedDay: number
  readonly wrongDigit: number
  readonly noSex: number
}

const none: ReadingRates = {
  misreadNumber: 0,
  noNumber: 0,
  otherRomanisation: 0,
  swappedNames: 0,
  joinedWords: 0,
  cutName: 0,
  misspelt: 0,
  secondNameDropped: 0,
  wrongYear: 0,
  swappedDay: 0,
  wrongDigit: 0,
  noSex: 0,
}

export const readingRates: Readonly<Record<Channel, ReadingRates>> = {
  mrz: { ...none, misreadNumber: 0.002 },
  manifest: {
    misreadNumber: 0.004,
    noNumber: 0.01,
    otherRomanisation: 0.01,
    swappedNames: 0.006,
    joinedWords: 0.03,
    cutName: 0.01,
    misspelt: 0.004,
    secondNameDropped: 0.05,
    wrongYear: 0.001,
    swappedDay: 0.002,
    wrongDigit: 0.001,
    noSex: 0.01,
  },
  manual: {
    misreadNumber: 0.01,
    noNumber: 0.05,
    otherRomanisation: 0.06,
    swappedNames: 0.02,
    joinedWords: 0.03,
    cutName: 0.005,
    misspelt: 0.05,
    secondNameDropped: 0.1,
    wrongYear: 0.004,
    swappedDay: 0.008,
    wrongDigit: 0.004,
    noSex: 0.02,
  },
}

/**
 * How errors fall on origins of names. `alike`: as often for all. `by-origin`: as they may differ in the world. `strained` and
 * `overstrained`: as often for all, and each so many times as often that what is rare can be counted in every origin; no such
 * border exists.
 */
export type ErrorProfile = 'alike' | 'by-origin' | Strained
type Strained = keyof typeof strains

/** What strained worlds multiply the errors of readings, and the trips that end with another document, by. */
export const strains = {
  strained: { readings: 14, documents: 40 },
  overstrained: { readings: 40, documents: 60 },
} as const
/** No error happens to more readings than this, however strained. */
const MOST_OFTEN = 0.5

/** How often an error happens to a reading. */
export function errorRate(profile: ErrorProfile, channel: Channel, origin: string, what: keyof ReadingRates): number {
  const rate = readingRates[channel][what]
  if (profile === 'alike') return rate
  if (profile === 'by-origin') return rate * (originFactors[origin]?.[what] ?? 1)
  return Math.min(MOST_OFTEN, rate * strains[profile].readings)
}

/** Shares of trips that end with a renewed document, and with that of another nationality. */
export function otherDocuments(profile: ErrorProfile): { readonly renewed: number; readonly second: number } {
  const times = profile === 'alike' || profile === 'by-origin' ? 1 : strains[profile].documents
  return { renewed: tripRates.renewed * times, second: tripRates.otherNationality * times }
}

/** Of land crossings: typed by hand. */
export const manualAtLand = 0.3

/**
 * How errors differ between origins of names where they may: several romanisations in use, orders of names that others
 * do not expect, many words. Factors on the rates above.
 */
export const originFactors: Readonly<Record<string, Partial<Record<keyof ReadingRates, number>>>> = {
  arabic: { otherRomanisation: 4, joinedWords: 2, swappedDay: 1.5 },
  chinese: { otherRomanisation: 2, swappedNames: 4, joinedWords: 2 },
  korean: { otherRomanisation: 3, swappedNames: 3, joinedWords: 3 },
  vietnamese: { swappedNames: 4, secondNameDropped: 2 },
  japanese: { swappedNames: 2 },
  russian: { otherRomanisation: 3 },
  ukrainian: { otherRomanisation: 3 },
  greek: { otherRomanisation: 3 },
  indian: { otherRomanisation: 2, swappedNames: 2 },
  spanish: { secondNameDropped: 3, cutName: 2 },
  brazilian: { secondNameDropped: 3, cutName: 2 },
  filipino: { secondNameDropped: 2 },
  indonesian: { swappedNames: 2 },
  nigerian: { swappedNames: 2, misspelt: 1.5 },
  british: { swappedDay: 0.5 },
  turkish: { otherRomanisation: 2 },
}
