import { type MatchRefusal, matchRefusal } from './match-refusal.ts'

/** Why a question about two records goes to a colleague. It is a setting of the service, and nothing is said of anybody. */
export const handReasons = {
  'reads-script': 'Your colleague reads the writing of these papers',
  'knows-source': 'Your colleague knows the source',
  'worked-on-rival': 'Your colleague works on the other question about these records',
  'cannot-get-to-it': 'You cannot get to it in time',
} as const satisfies Record<string, string>
export type HandReason = keyof typeof handReasons
export const allHandReasons = Object.keys(handReasons) as readonly HandReason[]

/** The same reason, as everybody reads it. */
export const handedBecause: Readonly<Record<HandReason, string>> = {
  'reads-script': 'the colleague reads the writing of these papers',
  'knows-source': 'the colleague knows the source',
  'worked-on-rival': 'the colleague works on the other question about these records',
  'cannot-get-to-it': 'there was no time to get to it',
}

/** How often a question can be handed over between one ruling and the next. */
export const MOST_HAND_OVERS = 3

/** That a question went from one reviewer to another. */
export interface HandedBetween {
  readonly by: string
  readonly to: string
}

/** Whether somebody handed it over and did not get it back, of what happened since the last ruling, oldest first. */
export const isHandedAway = (handed: readonly HandedBetween[], who: string): boolean =>
  handed.findLast(({ by, to }) => by === who || to === who)?.by === who

/** Why whoever handed a question over has no more part in it; undefined: nothing was handed over. */
export function refuseAway(handed: readonly HandedBetween[], who: string): MatchRefusal | undefined {
  if (!isHandedAway(handed, who)) return undefined
  return matchRefusal('match.handed-over', 'A colleague answers it in your place.', 'It can be handed back to you.')
}

/** A question that somebody wants to hand over. */
export interface Handing extends HandedBetween {
  /** Who has answered since the last ruling. */
  readonly answered: readonly string[]
  readonly handed: readonly HandedBetween[]
  /** The colleague may not answer it, for whatever reason: it is not said which. */
  readonly barred: boolean
}

/** Why a question is not handed over; undefined: it is. */
export function refuseHandOver({ by, to, answered, handed, barred }: Handing): MatchRefusal | undefined {
  const away = refuseAway(handed, by)
  if (away !== undefined) return away
  if (answered.includes(by)) {
    const remedy = 'Whoever is next finds it in the queue.'
    return matchRefusal('match.hand-answered', 'You have answered it, and two answers come from two minds.', remedy)
  }
  if (handed.length >= MOST_HAND_OVERS) {
    const remedy = 'Answer it, or leave it in the queue for somebody else.'
    return matchRefusal('match.handed-enough', 'It was handed over three times since the last ruling.', remedy)
  }
  if (barred || by === to || answered.includes(to)) return handNobody
  return undefined
}

/** One refusal for whatever bars a colleague: which of them it is would tell of the colleague, or of an answer. */
export const handNobody = matchRefusal(
  'match.hand-nobody',
  'A question goes to another person who has this queue and may answer it now.',
  'Name somebody else.',
)
