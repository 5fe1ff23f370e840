import { addDays, type Day } from '@passage/domain/calendar/day'
import { instantOf } from '../draw/clock.ts'
import { pickWeighted, type Random } from '../draw/random.ts'
import type { WorldOptions } from '../options.ts'
import { rates } from '../rates/rates.data.ts'
import { drawLength, type StayLength } from './length.ts'
import { drawArrivalMode, drawDepartureMode, drawPort } from './routes.ts'
import type { TrueAdmission, TrueFiling, TrueStay } from './types.ts'
import { drawAdmission, drawFiling } from './us.ts'

const STAYS = [0.35, 0.28, 0.19, 0.1, 0.08]
/** Whole-day local times at which people cross; clocks never change in between. */
const FIRST_MINUTE = 3 * 60 + 30
const MINUTES = 19 * 60

interface Wallet {
  /** Issuers of the documents, in the order in which the person got them. */
  readonly newDocuments: string[]
  readonly second: string | undefined
  current: number
}

/** The stays of one person in order, with gaps in which they are elsewhere. */
export function planStays(
  random: Random,
  options: WorldOptions,
  nationality: string,
  second: string | undefined,
): { stays: TrueStay[]; newDocuments: readonly string[] } {
  const wallet: Wallet = { newDocuments: [nationality], second, current: 0 }
  if (second !== undefined) wallet.newDocuments.push(second)
  const count = 1 + pickWeighted(random, STAYS)
  const span = options.to - options.from + 1
  const stays: TrueStay[] = []
  let arriveOn = addDays(options.from, random.below(Math.max(1, span - Math.floor((count - 1) * span * 0.12))))
  while (stays.length < count) {
    const stay = planStay(random, options, nationality, wallet, arriveOn)
    stays.push(stay)
    if (stay.departedOn === undefined) break
    const rest = stay.stayed === 'left-late' ? 200 : options.deployment === 'schengen' ? 60 : 15
    arriveOn = addDays(stay.departedOn, rest + random.below(120))
    if (random.chance(rates.renewedBetween.value)) renew(wallet, nationality)
  }
  return { stays, newDocuments: wallet.newDocuments }
}

function planStay(
  random: Random,
  options: WorldOptions,
  nationality: string,
  wallet: Wallet,
  arrivedOn: Day,
): TrueStay {
  const arrivalMode = drawArrivalMode(random, options.deployment, nationality)
  const arrivalPort = drawPort(random, options.deployment, arrivalMode)
  const departureMode = drawDepartureMode(random, arrivalMode)
  const departurePort = drawPort(random, options.deployment, departureMode)
  const terms = drawTerms(random, options, nationality, arrivedOn)
  const { departedOn, stayed } = drawEnd(random, arrivedOn, terms)
  const arrivalDocument = wallet.current
  if (random.chance(rates.renewedInStay.value)) renew(wallet, nationality)
  const other = wallet.second !== undefined && random.chance(rates.dualSwitch.value) ? 1 : wallet.current
  return {
    arrivedOn,
    arrivedAt: instantOf(arrivedOn, FIRST_MINUTE + random.below(MINUTES), arrivalPort.zone),
    arrivalPort,
    arrivalMode,
    arrivalDocument,
    admission: terms.admission,
    filing: terms.filing,
    departedOn,
    departedAt:
      departedOn === undefined
        ? undefined
        : instantOf(departedOn, FIRST_MINUTE + random.below(MINUTES), departurePort.zone),
    departurePort,
    departureMode,
    departureDocument: other,
    exitRecorded: random.chance(rates.exitCapture[departureMode].value),
    stayed,
  }
}

function renew(wallet: Wallet, issuer: string): void {
  wallet.current = wallet.newDocuments.push(issuer) - 1
}

interface Terms {
  readonly admission: TrueAdmission | undefined
  readonly filing: TrueFiling | undefined
  readonly usual: StayLength
  /** Last day on which the stay is lawful; undefined: no day is set. */
  readonly lastDay: Day | undefined
}

/** Visitors to the Schengen area: at most 42 days with 60 apart keeps every 180 days below 90. */
const SCHENGEN_USUAL: StayLength = { least: 1, most: 42 }

function drawTerms(random: Random, options: WorldOptions, nationality: string, arrivedOn: Day): Terms {
  if (options.deployment === 'schengen') {
    return { admission: undefined, filing: undefined, usual: SCHENGEN_USUAL, lastDay: addDays(arrivedOn, 89) }
  }
  const kind = drawAdmission(random, nationality)
  if (kind.days === undefined) {
    const admission: TrueAdmission = { class: kind.class, until: 'duration-of-status' }
    return { admission, filing: undefined, usual: kind.usual, lastDay: undefined }
  }
  const until = addDays(arrivedOn, kind.days)
  const filing = drawFiling(random, kind.class, until)
  return { admission: { class: kind.class, until }, filing, usual: kind.usual, lastDay: until }
}

function drawEnd(
  random: Random,
  arrivedOn: Day,
  terms: Terms,
): { departedOn: Day | undefined; stayed: TrueStay['stayed'] } {
  const { lastDay, filing } = terms
  if (lastDay !== undefined && random.chance(rates.neverLeft.value)) {
    return { departedOn: undefined, stayed: 'never-left' }
  }
  if (lastDay !== undefined && filing === undefined && random.chance(rates.leftLate.value)) {
    return { departedOn: addDays(lastDay, 1 + random.below(60)), stayed: 'left-late' }
  }
  if (filing !== undefined && lastDay !== undefined) {
    // They stayed on because they had asked: until the answer, or within the days it gave.
    const answered = filing.until ?? filing.decidedOn ?? addDays(lastDay, 45)
    const leftBy = filing.result === 'denied' ? lastDay : answered
    const from = filing.result === 'denied' ? filing.filedOn : lastDay
    return { departedOn: addDays(from, 1 + random.below(Math.max(1, leftBy - from))), stayed: 'left-in-time' }
  }
  return { departedOn: addDays(arrivedOn, drawLength(random, terms.usual)), stayed: 'left-in-time' }
}
