import { addDays, type Day } from '@passage/domain/calendar/day'
import { pickWeighted, type Random } from '../draw/random.ts'
import { rates } from '../rates/rates.data.ts'
import type { StayLength } from './length.ts'
import type { TrueFiling } from './types.ts'

/** States whose nationals mostly come under the visa waiver, as far as this world has people from them. */
const WAIVER = new Set('GB IE AU NZ FR BE CH DE AT PL GR KR JP SG ES PT CL IL'.split(' '))

interface AdmissionKind {
  readonly class: string
  /** Days after arrival that the last authorised day lies; undefined: duration of status. */
  readonly days: number | undefined
  readonly usual: StayLength
}

const kinds: readonly AdmissionKind[] = [
  { class: 'WT', days: 89, usual: { least: 3, most: 60 } },
  { class: 'B-2', days: 182, usual: { least: 4, most: 120 } },
  { class: 'B-1', days: 90, usual: { least: 2, most: 30 } },
  { class: 'F-1', days: undefined, usual: { least: 90, most: 330 } },
  { class: 'J-1', days: undefined, usual: { least: 60, most: 300 } },
  { class: 'H-1B', days: 900, usual: { least: 60, most: 500 } },
]
const WITH_WAIVER = [0.78, 0.06, 0.02, 0.06, 0.04, 0.04]
const WITH_VISA = [0, 0.68, 0.1, 0.1, 0.04, 0.08]

/** The class a visitor is admitted in, drawn by nationality. */
export function drawAdmission(random: Random, nationality: string): AdmissionKind {
  const weights = WAIVER.has(nationality) ? WITH_WAIVER : WITH_VISA
  const kind = kinds[pickWeighted(random, weights)]
  if (kind === undefined) throw new Error('The table of admission classes is empty.')
  return kind
}

const EXTENSION_DAYS = 180

/** An extension of stay, asked for before the last authorised day; only B-2 visitors ask for one here. */
export function drawFiling(random: Random, admissionClass: string, until: Day): TrueFiling | undefined {
  if (admissionClass !== 'B-2' || !random.chance(rates.extensionFiled.value)) return undefined
  const filedOn = addDays(until, -3 - random.below(40))
  const x = random.next()
  const approved = rates.extensionApproved.value
  const result = x < approved ? 'approved' : x < approved + rates.extensionPending.value ? 'pending' : 'denied'
  const heardAt = random.next()
  return {
    filedOn,
    result,
    decidedOn: result === 'pending' ? undefined : addDays(filedOn, 30 + random.below(60)),
    until: result === 'approved' ? addDays(until, EXTENSION_DAYS) : undefined,
    heard:
      heardAt < rates.filingKnown.value ? 'at-once' : heardAt < 1 - rates.filingNeverKnown.value ? 'late' : 'never',
  }
}
