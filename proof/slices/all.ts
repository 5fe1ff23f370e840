import { oneFewer } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { bare, border, detention, notYetLaw } from './eu-detention.ts'
import { goToState, interrupted, otherCountry, ownBreach } from './eu-interrupted.ts'
import { ban, finding, period, removal } from './eu-return.ts'
import { word } from './eu-word.ts'
import { arrests, yearsHeld } from './us-again.ts'
import { agreements } from './us-agreements.ts'
import { announced, classOrders, fallen } from './us-bound.ts'
import { charging, quick } from './us-charging.ts'
import { custody, custodyProtected } from './us-custody.ts'
import { grantEnd } from './us-grant-end.ts'
import { administrative, leaving } from './us-leaving.ts'
import { absentia, hearing, overstay } from './us-proceeding.ts'
import { claims, countries, grants, secrecy } from './us-protection.ts'
import { finality, servedOrder, stays } from './us-review.ts'

const written: readonly Slice[] = [
  finality,
  stays,
  servedOrder,
  claims,
  grants,
  countries,
  secrecy,
  absentia,
  hearing,
  charging,
  quick,
  administrative,
  custody,
  custodyProtected,
  arrests,
  yearsHeld,
  grantEnd,
  leaving,
  agreements,
  announced,
  classOrders,
  fallen,
  overstay,
  finding,
  period,
  removal,
  ban,
  detention,
  border,
  bare,
  interrupted,
  goToState,
  ownBreach,
  otherCountry,
  word,
  notYetLaw,
]

/** Every part of the law that is explored. Each act against the person is also tried with one signature too few. */
export const slices: readonly Slice[] = written.map((slice) => {
  const [first] = slice.varies.days
  if (first === undefined) return slice
  return { ...slice, actions: [...slice.actions, ...oneFewer(slice.pack, slice.actions, first)] }
})
