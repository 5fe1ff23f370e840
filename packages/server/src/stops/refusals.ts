import type { LiftingFault, StopFault } from '@passage/ledger/guard-rows/stops'
import { Refused } from '../app/problem.ts'

const words: Readonly<Record<LiftingFault, { readonly title: string; readonly remedy: string }>> = {
  'stop.not-standing': {
    title: 'No such stop stands on this person',
    remedy: 'Read which stops stand; perhaps somebody lifted it.',
  },
  'stop.same-person': {
    title: 'Whoever placed a stop does not lift it',
    remedy: 'Somebody else who works on the record lifts it.',
  },
}

/** A stop that is not lifted, and why. */
export const notLifted = (code: LiftingFault): Refused =>
  new Refused({ status: 409, code, ...words[code], detail: `${words[code].title}. Nothing was changed.` })

const notPlacedWords: Readonly<
  Record<
    StopFault,
    { readonly status: number; readonly title: string; readonly detail: string; readonly remedy: string }
  >
> = {
  // Permission was given for a record that has no entry: erased in the same moment.
  'stop.unknown-record': {
    status: 409,
    title: 'There is nothing to place it on',
    detail: 'The record was erased meanwhile. Nothing was changed.',
    remedy: 'Look the person up again.',
  },
  'stop.over': {
    status: 422,
    title: 'This stop would be over already',
    detail: 'Its end is past, so it would protect nobody. Nothing was changed.',
    remedy: 'Give a later end, or none: then it stands until somebody lifts it.',
  },
}

/** A stop that is not placed, and why. */
export const notPlaced = (code: StopFault): Refused => new Refused({ code, ...notPlacedWords[code] })
