import type { Day } from '../calendar/day.ts'
import type { Truth } from './condition.ts'
import { type Appearance, counselOn, type Matter } from './representation.ts'

/** A kind of paper that starts rights or duties when it is served. */
export interface Document {
  readonly words: string
  readonly matter: Matter
  /** Whom the law names where counsel appears: counsel instead of the person, or both. Serving the person, too, may be our design. */
  readonly withCounsel: 'counsel' | 'both'
  /** Served by a kind of mail that needs no receipt: proof of an attempt at the last address is enough (8 USC 1229(c)). */
  readonly attemptIsEnough?: true
  /** The fact with the day on which the paper in force was made: a service of an earlier one is none of this one. */
  readonly madeOn?: string
}

/** One service of one document on one recipient. */
export interface Service {
  readonly service: string
  readonly document: string
  readonly recipient: 'person' | 'counsel' | 'adult'
  readonly on: Day
  readonly method: 'in-person' | 'mail' | 'electronic' | 'other'
  /** `attempted`: proof of an attempt at the last address that the person gave. */
  readonly proof: 'proven' | 'attempted' | 'none' | 'unknown'
  readonly address: 'last-given' | 'other' | 'not-needed' | 'unknown'
  /** It came back. Whatever was proven before, it did not arrive. */
  readonly undeliverable: boolean
  /** It is on record from before the paper in force was made on the same day, so it is of an earlier one. */
  readonly earlier?: true
}

/** Who stands for somebody who cannot be served alone, such as a child: by law an adult is served. */
export type Served = 'person' | 'adult' | 'unknown'

/**
 * Whether everybody whom the law names was served, and that is proven. Nothing on record at all is unknown: absence proves
 * neither service nor its lack. What came back proves that it did not arrive.
 */
export function servedTruth(document: string, { kind, services, appearances, whom, madeOn, on }: ServedHow): Truth {
  const own = services.filter((one) => one.document === document && countsOn(one, on, madeOn))
  if (own.length === 0) return 'unknown'
  // The service with the best standing decides: a second, good one cures a first that came back.
  const truths = own.map((one) => truthOf(one, kind, requiredOn(one, { kind, appearances, whom }), own))
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}

interface ServedHow {
  readonly kind: Document
  readonly services: readonly Service[]
  readonly appearances: readonly Appearance[]
  readonly whom: Served
  /** Undefined: the paper is made once, or its day is not on record; then every service of it counts. */
  readonly madeOn?: Day | undefined
  /** The day on which it is asked. */
  readonly on: Day
}

/** Whether a service is of the paper in force, and of no day that is still to come: nobody has been served tomorrow. */
export const countsOn = (one: Service, on: Day, madeOn: Day | undefined): boolean =>
  one.earlier !== true && one.on <= on && (madeOn === undefined || one.on >= madeOn)

/** Whom the law names on the day of that service. */
function requiredOn(
  { on }: Service,
  { kind, appearances, whom }: Omit<ServedHow, 'services' | 'madeOn' | 'on'>,
): readonly string[] {
  const self = whom === 'unknown' ? 'unknown' : whom
  if (counselOn(appearances, kind.matter, on).length === 0) return [self]
  return kind.withCounsel === 'both' ? ['counsel', self] : ['counsel']
}

function truthOf(one: Service, kind: Document, required: readonly string[], all: readonly Service[]): Truth {
  if (required.includes('unknown')) return 'unknown'
  const found = required.map((recipient) => standing(recipient, one.on, kind, all))
  if (found.includes('no')) return 'no'
  return found.includes('unknown') ? 'unknown' : 'yes'
}

/** Served on that recipient, on that day or later. */
function standing(recipient: string, from: Day, kind: Document, all: readonly Service[]): Truth {
  const truths = all.filter((one) => one.recipient === recipient && one.on >= from).map((one) => proofOf(one, kind))
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}

function proofOf({ proof, address, undeliverable, method, recipient }: Service, kind: Document): Truth {
  if (undeliverable || proof === 'none') return 'no'
  if (proof === 'unknown') return 'unknown'
  if (method === 'mail' && recipient !== 'counsel' && address !== 'last-given')
    return address === 'unknown' ? 'unknown' : 'no'
  if (proof === 'attempted') return kind.attemptIsEnough === true && method === 'mail' ? 'yes' : 'no'
  return 'yes'
}
