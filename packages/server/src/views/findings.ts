import { type Static, Type } from 'typebox'
import { Pill, Term } from './common.ts'
import { ref } from './ref.ts'
import { Turn } from './turn.ts'

/** One step of the way to a finding, in its order: a list with words, not with arrows. */
export const CourseStep = Type.Object(
  {
    code: Type.String(),
    words: Type.String(),
    state: Type.Union([Type.Literal('done'), Type.Literal('now'), Type.Literal('waits')]),
    stateWords: Type.String(),
  },
  { $id: 'CourseStep' },
)
export type CourseStep = Static<typeof CourseStep>

/** What was said on the way: a notice with its arithmetic, an answer, a proposal, a finding, what was taken back. */
export const CourseEntry = Type.Object(
  {
    id: Type.String(),
    type: Type.String(),
    title: Type.String(),
    when: Type.String(),
    terms: Type.Array(ref(Term)),
    text: Type.String({ description: 'In the words of whoever said it' }),
  },
  { $id: 'CourseEntry' },
)
export type CourseEntry = Static<typeof CourseEntry>

/** The way to a finding about one stay: where it stands, every step, everything said, and whose turn it is. */
export const StayCourse = Type.Object(
  {
    stayId: Type.String(),
    period: Type.String(),
    pill: ref(Pill),
    mark: Type.Optional(Type.String({ description: 'It rests on something that is disputed' })),
    says: Type.String({ description: 'What the record says of the stay now' }),
    determination: Type.Optional(Type.Integer({ description: 'The stored answer that a proposal would rest on' })),
    title: Type.String(),
    lead: Type.Array(Type.String()),
    steps: Type.Array(ref(CourseStep)),
    entries: Type.Array(ref(CourseEntry)),
    notice: Type.Optional(Type.String({ description: 'Id of the notice that counts' })),
    answers: Type.Array(Type.Object({ answer: Type.String(), words: Type.String() }), {
      description: 'Answers to that notice, each of which is weighed',
    }),
    proposal: Type.Optional(Type.String({ description: 'Id of the proposal that waits for a second signature' })),
    finding: Type.Optional(Type.String({ description: 'Id of the finding that stands' })),
    turns: Type.Object({
      notice: ref(Turn),
      answer: ref(Turn),
      proposal: ref(Turn),
      signature: ref(Turn),
      withdrawal: ref(Turn),
    }),
  },
  { $id: 'StayCourse' },
)
export type StayCourse = Static<typeof StayCourse>

/** Findings about one person: the stays about which something was said or could be, and why nothing can about the others. */
export const FindingsView = Type.Object(
  {
    recordId: Type.String(),
    title: Type.String(),
    lead: Type.Array(Type.String()),
    courses: Type.Array(ref(StayCourse)),
    others: Type.Array(Type.Object({ stayId: Type.String(), period: Type.String(), words: Type.String() })),
    othersWords: Type.String(),
    othersRule: Type.Object({ id: Type.String(), citation: Type.String() }),
    earliest: Type.Object({ date: Type.String({ format: 'date' }), words: Type.String() }),
    means: Type.Array(Type.Object({ code: Type.String(), words: Type.String() })),
    worksHere: Type.Boolean({ description: 'False for the person, the representative and auditors' }),
  },
  { $id: 'FindingsView' },
)
export type FindingsView = Static<typeof FindingsView>
