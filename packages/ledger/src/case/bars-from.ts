import type { Bar } from '@passage/domain/case/outside'
import type { RedressRefusal } from '@passage/domain/redress/refusal'
import { refusalOfStops, type Stop, stopKinds } from '@passage/domain/stops/stop'

/** What bars an act against the person from outside the case: stops that stand, and what the case rests on while it is disputed. */
export function barsFrom(stops: readonly Stop[], disputed: RedressRefusal | undefined): readonly Bar[] {
  const stopped = refusalOfStops(stops)
  const stands = stops.map(({ stop, kind }) => ({ name: stop, words: stopKinds[kind].words }))
  return [
    ...(stopped === undefined ? [] : [{ ...stopped, stands }]),
    ...(disputed === undefined ? [] : [{ ...disputed, stands: [] }]),
  ]
}
