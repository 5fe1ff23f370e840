import { type Static, Type } from 'typebox'
import { Act, RuleRow, Term } from './common.ts'
import { ref } from './ref.ts'

export const workViews = [
  'all',
  'departures',
  'links',
  'contradictory',
  'question',
  'handed',
  'held',
  'corrections',
  'reviews',
] as const
export type WorkView = (typeof workViews)[number]
export const WorkViewCode = Type.Union(workViews.map((code) => Type.Literal(code)))

/** One row of work: what differs, in words. No photo, no nationality, no birth date. */
export const WorkRow = Type.Object(
  {
    taskId: Type.String(),
    recordId: Type.String(),
    recordLabel: Type.String(),
    reason: Type.String(),
    detail: Type.String(),
    due: Type.String({ description: 'The review date; of what is on hold, the day on which it comes back' }),
    age: Type.String(),
    note: Type.Optional(
      Type.String({ description: 'Who put it aside or handed it over, until when or to whom, and why' }),
    ),
  },
  { $id: 'WorkRow' },
)
export type WorkRow = Static<typeof WorkRow>

export const WorkList = Type.Object(
  {
    title: Type.String(),
    lead: Type.Array(Type.String()),
    view: Type.String(),
    viewWords: Type.String(),
    views: Type.Array(Type.Object({ code: Type.String(), words: Type.String(), count: Type.Integer() })),
    groups: Type.Array(Type.Object({ words: Type.String(), rows: Type.Array(ref(WorkRow)) })),
    foot: Type.String(),
    empty: Type.Optional(Type.String()),
    partial: Type.Optional(Type.String({ description: 'What is missing, and since when' })),
    asked: Type.Optional(ref(Act)),
    stream: Type.Array(Type.String(), { description: 'How current the border exchange is' }),
    madeAt: Type.String(),
    next: Type.Optional(Type.String({ description: 'Cursor of the next page' })),
  },
  { $id: 'WorkList' },
)
export type WorkList = Static<typeof WorkList>

const Neighbour = Type.Object({ taskId: Type.String(), recordId: Type.String() })

/** The preview: why this row is here, and what would move it. */
export const WorkItem = Type.Object(
  {
    taskId: Type.String(),
    recordId: Type.String(),
    recordLabel: Type.String(),
    place: Type.String(),
    crumb: Type.String({ description: 'Place in the queue, without words around it' }),
    title: Type.String(),
    lead: Type.String(),
    facts: Type.Array(ref(Term)),
    act: ref(Act),
    takeUp: Type.Optional(ref(Act)),
    standsHere: Type.Array(ref(RuleRow)),
    wouldMove: Type.String(),
    foot: Type.String(),
    previous: Type.Optional(Neighbour),
    following: Type.Optional(Neighbour),
  },
  { $id: 'WorkItem' },
)
export type WorkItem = Static<typeof WorkItem>
