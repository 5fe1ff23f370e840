import { allStopKinds, type StopKind } from '@passage/domain/stops/stop'
import { type Static, Type } from 'typebox'
import { Instant } from '../acts/words.ts'
import { ref } from './ref.ts'
import { Turn } from './turn.ts'

export const Kind = Type.Unsafe<StopKind>(Type.Union(allStopKinds.map((code) => Type.Literal(code))))

/** A stop that stands. Of a question about identity that is open by itself there is no more to say than that. */
export const StopRow = Type.Object(
  {
    stop: Type.String(),
    kind: Kind,
    words: Type.String(),
    rule: Type.String(),
    text: Type.String({ description: 'The rule in a sentence' }),
    citation: Type.String(),
    remedy: Type.String(),
    since: Instant,
    sinceWords: Type.String(),
    until: Type.Optional(Instant),
    untilWords: Type.String({ description: 'Until when it stands, and that no end comes by itself' }),
    authority: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
    by: Type.Optional(Type.String()),
    byWords: Type.String(),
    lift: ref(Turn),
  },
  { $id: 'StopRow' },
)
export type StopRow = Static<typeof StopRow>

/** A stop that was lifted, or whose time ran out. */
export const EndedStopRow = Type.Object(
  {
    stop: Type.String(),
    words: Type.String(),
    placedWords: Type.String(),
    endedWords: Type.String(),
    authority: Type.String({ description: 'By what it was lifted' }),
    reason: Type.String(),
  },
  { $id: 'EndedStopRow' },
)
export type EndedStopRow = Static<typeof EndedStopRow>

/** A line of the record that is disputed: shown beside what bars everything, since it bars what rests on it. */
export const DisputedLine = Type.Object({ words: Type.String(), mark: Type.String() }, { $id: 'DisputedLine' })
export type DisputedLine = Static<typeof DisputedLine>

/** What stops every act against a person, now and before, and what the reader may do about it. */
export const StopsView = Type.Object(
  {
    recordId: Type.String(),
    title: Type.String(),
    lead: Type.Array(Type.String()),
    bars: Type.Array(Type.String(), { description: 'The acts that a stop bars, in words' }),
    outsideWords: Type.String({ description: 'What may be said of stops to anybody else' }),
    stops: Type.Array(ref(StopRow)),
    ended: Type.Array(ref(EndedStopRow)),
    disputed: Type.Array(ref(DisputedLine)),
    disputedWords: Type.String(),
    kinds: Type.Array(Type.Object({ code: Type.String(), words: Type.String() })),
    place: ref(Turn),
    worksHere: Type.Boolean({
      description: 'False for the person, the representative and auditors: nothing is theirs to do',
    }),
  },
  { $id: 'StopsView' },
)
export type StopsView = Static<typeof StopsView>
