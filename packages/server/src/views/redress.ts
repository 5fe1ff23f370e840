import { type Static, Type } from 'typebox'
import { Tone } from './common.ts'
import { ref } from './ref.ts'

/** A right: what it is, and whether a law gives it to this person or our own design does. */
export const RightRow = Type.Object(
  {
    code: Type.String(),
    words: Type.String(),
    basis: Type.Union([Type.Literal('law'), Type.Literal('design'), Type.Literal('unknown')]),
    basisWords: Type.String({ description: '`By law: …` with the citation, or `By our design`' }),
    rule: Type.String(),
  },
  { $id: 'RightRow' },
)
export type RightRow = Static<typeof RightRow>

/** A line of the record that can be disputed, with the fields of it that can be corrected. */
export const RecordLine = Type.Object(
  {
    fact: Type.String(),
    kind: Type.String(),
    words: Type.String(),
    fields: Type.Array(Type.Object({ field: Type.String(), words: Type.String(), says: Type.Optional(Type.String()) })),
    mark: Type.Optional(Type.String({ description: 'It is disputed: by an open request, or by a statement' })),
    statements: Type.Array(Type.String(), { description: 'Statements of disagreement that stand beside it' }),
  },
  { $id: 'RecordLine' },
)
export type RecordLine = Static<typeof RecordLine>

/** A clock with its arithmetic in words. */
export const ClockView = Type.Object(
  {
    standing: Type.Union([
      Type.Literal('running'),
      Type.Literal('overdue'),
      Type.Literal('met'),
      Type.Literal('met-late'),
    ]),
    from: Type.String({ format: 'date' }),
    days: Type.Integer(),
    due: Type.String({ format: 'date' }),
    left: Type.Integer(),
    words: Type.String(),
    arithmetic: Type.String(),
    basisWords: Type.String(),
  },
  { $id: 'ClockView' },
)
export type ClockView = Static<typeof ClockView>

/** One thing that was asked, with what was on record, what was asked for, and the answer. */
export const AskedItem = Type.Object(
  {
    item: Type.Integer(),
    what: Type.String(),
    field: Type.String(),
    before: Type.String(),
    asked: Type.String(),
    needs: Type.Array(Type.String(), { description: 'What granting it needs besides: `value`, `evidence`' }),
    unanswered: Type.String({ description: 'In the place of an answer that is not there' }),
    answer: Type.Optional(
      Type.Object({ granted: Type.Boolean(), words: Type.String(), reason: Type.Optional(Type.String()) }),
    ),
  },
  { $id: 'AskedItem' },
)
export type AskedItem = Static<typeof AskedItem>

/** Who was told of a correction or of a dispute. */
export const ToldRow = Type.Object(
  {
    notice: Type.String(),
    who: Type.String(),
    why: Type.String(),
    told: Type.String(),
    acknowledged: Type.Optional(Type.String()),
    late: Type.Boolean({ description: 'Not acknowledged within a week' }),
  },
  { $id: 'ToldRow' },
)
export type ToldRow = Static<typeof ToldRow>

/** A file that was sent with a request. */
export const FileRow = Type.Object(
  {
    file: Type.String({ format: 'uuid' }),
    name: Type.String({ description: 'As the sender calls it. Empty: its key is not here' }),
    words: Type.String({ description: 'Kind of evidence, form and size' }),
    address: Type.String({ description: 'Where it is read, with a purpose' }),
  },
  { $id: 'FileRow' },
)
export type FileRow = Static<typeof FileRow>

export const RequestView = Type.Object(
  {
    request: Type.String(),
    receipt: Type.String(),
    kind: Type.String(),
    kindWords: Type.String(),
    state: Type.String(),
    stateWords: Type.String(),
    tone: Tone,
    filed: Type.String(),
    clock: Type.Optional(ref(ClockView)),
    items: Type.Array(ref(AskedItem)),
    shown: Type.Array(Type.Object({ words: Type.String(), on: Type.Optional(Type.String()) })),
    files: Type.Array(ref(FileRow)),
    words: Type.Optional(Type.String()),
    statement: Type.Optional(Type.String()),
    journal: Type.Array(
      Type.Object({ words: Type.String(), when: Type.String(), receipt: Type.Optional(Type.String()) }),
    ),
    told: Type.Array(ref(ToldRow)),
    steps: Type.Array(Type.String(), { description: 'Steps that are open to whoever asks' }),
    reviewUntil: Type.Optional(Type.String()),
    proposal: Type.Optional(
      Type.Array(Type.String(), { description: 'Who would refuse it and why, for the second who answers' }),
    ),
  },
  { $id: 'RequestView' },
)
export type RequestView = Static<typeof RequestView>

const recordNamed = {
  recordId: Type.String(),
  recordLabel: Type.String({ description: 'Number of the record as people read it' }),
}

/** A request about this record that stands on another record which the reader may open. */
export const RequestElsewhere = Type.Object(
  { receipt: Type.String(), kindWords: Type.String(), stateWords: Type.String(), tone: Tone, ...recordNamed },
  { $id: 'RequestElsewhere' },
)
export type RequestElsewhere = Static<typeof RequestElsewhere>

const Choice = Type.Object({ code: Type.String(), words: Type.String() })

/** Everything about corrections of one person's record. */
export const RedressView = Type.Object(
  {
    recordId: Type.String(),
    rights: Type.Array(ref(RightRow)),
    personWords: Type.String({ description: 'What the record says that the person is, where a right turns on it' }),
    lines: Type.Array(ref(RecordLine)),
    requests: Type.Array(ref(RequestView)),
    elsewhere: Type.Array(ref(RequestElsewhere)),
    disclosures: Type.Array(
      Type.Object({ disclosure: Type.String(), who: Type.String(), why: Type.String(), when: Type.String() }),
    ),
    kinds: Type.Array(Choice),
    evidence: Type.Array(Choice),
    classes: Type.Array(Choice),
    missing: Type.Array(Choice),
    mayFile: Type.Boolean(),
  },
  { $id: 'RedressView' },
)
export type RedressView = Static<typeof RedressView>

/** What whoever sent something in holds in hands. */
export const Receipt = Type.Object(
  {
    receipt: Type.String({ description: 'Number of the receipt' }),
    request: Type.String({ format: 'uuid' }),
    recorded: Type.String({ format: 'date-time' }),
    repeated: Type.Boolean({ description: 'The same key for the same thing: the first receipt, nothing was written' }),
    standsOn: Type.Optional(
      Type.Object(recordNamed, { description: 'Where the request stands, where that is another record of the sender' }),
    ),
    mark: Type.Optional(Type.String({ description: 'Where nobody outside vouches for the log just now' })),
  },
  { $id: 'Receipt' },
)

/** What an earlier recipient is told. */
export const CorrectionNotice = Type.Object(
  {
    notice: Type.String({ format: 'uuid' }),
    record: Type.String(),
    cause: Type.String({ description: '`corrected`, `corrected-on-review` or `disputed`' }),
    told: Type.String({ format: 'date-time' }),
    changes: Type.Array(
      Type.Object({
        fact: Type.String(),
        field: Type.String(),
        before: Type.Optional(Type.String()),
        after: Type.Optional(Type.String()),
      }),
    ),
    statement: Type.Optional(
      Type.String({ description: 'Statement of disagreement: it goes with the fact from now on' }),
    ),
  },
  { $id: 'CorrectionNotice' },
)
export type CorrectionNotice = Static<typeof CorrectionNotice>
