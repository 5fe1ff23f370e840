import { type Static, Type } from 'typebox'
import { RuleView } from './other.ts'
import { ref } from './ref.ts'

/** One deadline of the law: what it is counted from, whose it is, who may lengthen it. */
export const DeadlineRow = Type.Object(
  {
    id: Type.String(),
    /** Absent: the law of a State gives it, and none was named that is known. */
    rule: Type.Optional(ref(RuleView)),
    term: Type.String({ description: 'How long, or what the State has not said' }),
    from: Type.Optional(Type.String({ description: 'The event that law counts it from' })),
    owner: Type.Optional(Type.String()),
    longer: Type.Optional(Type.String({ description: 'Who may lengthen it, and how far' })),
    missed: Type.Optional(Type.String()),
  },
  { $id: 'DeadlineRow' },
)
export type DeadlineRow = Static<typeof DeadlineRow>

export const Deadlines = Type.Object({ words: Type.String(), rows: Type.Array(ref(DeadlineRow)) }, { $id: 'Deadlines' })

/** A last day with every line of its arithmetic. */
export const CountedDeadline = Type.Object(
  {
    id: Type.String(),
    words: Type.String(),
    due: Type.Optional(Type.String({ description: 'A date, or a date with a time; the safe one, which is told' })),
    adverseAfter: Type.Optional(Type.String({ description: 'Nothing adverse follows before this day is over' })),
    steps: Type.Array(Type.Object({ kind: Type.String(), on: Type.String(), words: Type.String() })),
    calendars: Type.Array(Type.String()),
    warnOn: Type.Optional(Type.String({ description: 'A day that a printed text may show, and that is not law' })),
    deadline: Type.Optional(ref(DeadlineRow)),
    advice: Type.String(),
  },
  { $id: 'CountedDeadline' },
)
export type CountedDeadline = Static<typeof CountedDeadline>
