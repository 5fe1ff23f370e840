import { type Static, Type } from 'typebox'
import { CaseFamily } from './case-family.ts'
import { Pill, Term } from './common.ts'
import { ref } from './ref.ts'
import { Turn } from './turn.ts'

const Code = Type.String({ description: 'Stable code' })

/** A gate of a step with its answer: the rule, its law, what it read, and what clears it. */
export const GateRow = Type.Object(
  {
    code: Code,
    state: Type.Union(
      [
        Type.Literal('met'),
        Type.Literal('holds'),
        Type.Literal('unknown'),
        Type.Literal('no-finding'),
        Type.Literal('contested'),
        Type.Literal('withheld'),
      ],
      { description: 'A gate that is met lets the step through; every other state holds it' },
    ),
    stateWords: Type.String(),
    text: Type.String({ description: 'The rule in a sentence' }),
    citation: Type.String(),
    basis: Type.String({ description: 'Whether anybody has compared it with the official text, and its legal status' }),
    reads: Type.Array(ref(Term), { description: 'What it read' }),
    clears: Type.Optional(Type.String({ description: 'What would clear it, and who can' })),
    decider: Type.Optional(Type.String()),
    rivals: Type.Optional(
      Type.Array(Type.Object({ id: Type.String(), text: Type.String(), where: Type.Optional(Type.String()) }), {
        description: 'Readings between which nobody has decided',
      }),
    ),
  },
  { $id: 'GateRow' },
)
export type GateRow = Static<typeof GateRow>

/** Where one part of a case stands. */
export const CasePart = Type.Object(
  { region: Code, words: Type.String(), state: Code, stateWords: Type.String(), began: Type.Boolean() },
  { $id: 'CasePart' },
)
export type CasePart = Static<typeof CasePart>

/** A line of the case: what was done, told or refused, by whom, under which law. */
export const CaseLine = Type.Object(
  {
    seq: Type.Integer(),
    type: Code,
    title: Type.String(),
    when: Type.String({ description: 'The day on which it was so, and when it was written down' }),
    by: Type.String(),
    terms: Type.Array(ref(Term)),
    reasons: Type.Optional(Type.String({ description: 'In the words of whoever did it' })),
    tone: Type.Union([Type.Literal('plain'), Type.Literal('settled'), Type.Literal('unknown')]),
    gates: Type.Array(ref(GateRow), { description: 'Of a refusal or a breach: all that stood against it' }),
    law: Type.String(),
    commitment: Type.String({ description: '64 hex digits: the place of the entry in the log' }),
  },
  { $id: 'CaseLine' },
)
export type CaseLine = Static<typeof CaseLine>

/** A last day with its arithmetic, line by line. */
export const CaseDeadline = Type.Object(
  {
    code: Code,
    words: Type.String(),
    owner: Type.String(),
    due: Type.Optional(Type.String({ format: 'date' })),
    dueWords: Type.String(),
    standing: Type.Union([Type.Literal('runs'), Type.Literal('passed'), Type.Literal('not-running')]),
    steps: Type.Array(ref(Term)),
    missed: Type.Optional(Type.String({ description: 'What follows where it is missed' })),
    extension: Type.Optional(Type.String()),
    citation: Type.String(),
  },
  { $id: 'CaseDeadline' },
)
export type CaseDeadline = Static<typeof CaseDeadline>

/** What a step or a note asks to be filled in. */
export const CaseField = Type.Object(
  {
    fact: Code,
    words: Type.String(),
    kind: Type.Union([
      Type.Literal('choice'),
      Type.Literal('day'),
      Type.Literal('number'),
      Type.Literal('text'),
      Type.Literal('set'),
    ]),
    values: Type.Array(Type.String()),
    now: Type.Optional(Type.String({ description: 'What is known now' })),
    roles: Type.Array(Code, { description: 'Whose it is to say' }),
  },
  { $id: 'CaseField' },
)
export type CaseField = Static<typeof CaseField>

/** A step of the law, with the reasons why it is not open now. */
export const CaseStep = Type.Object(
  {
    event: Code,
    text: Type.String(),
    citation: Type.String(),
    against: Type.Integer({
      minimum: 0,
      maximum: 2,
      description: 'How many people sign it; 0: no act against the person',
    }),
    protects: Type.Boolean(),
    roles: Type.Array(Code, { description: 'Whose step it is by law' }),
    mine: Type.Boolean({ description: 'The reader may take it; otherwise it can be reported' }),
    begins: Type.Boolean({ description: 'It begins where the case stands' }),
    goesOn: Type.Boolean({ description: 'It goes on with a part of the case that has begun' }),
    fields: Type.Array(ref(CaseField)),
    holding: Type.Integer({ description: 'How many gates hold it now' }),
    gates: Type.Array(ref(GateRow), { description: 'Of a step of the reader: what holds it' }),
  },
  { $id: 'CaseStep' },
)
export type CaseStep = Static<typeof CaseStep>

/** A step against the person that one has signed and another has not yet. */
export const CaseProposal = Type.Object(
  {
    proposal: Type.String({ format: 'uuid' }),
    title: Type.String(),
    by: Type.String(),
    when: Type.String(),
    reasons: Type.String(),
    terms: Type.Array(ref(Term)),
    gates: Type.Array(ref(GateRow), { description: 'What would hold it now' }),
    sign: ref(Turn),
    end: ref(Turn),
  },
  { $id: 'CaseProposal' },
)
export type CaseProposal = Static<typeof CaseProposal>

/** What may follow from the way out that was taken. Nothing here is a finding. */
export const CaseConsequence = Type.Object(
  { code: Code, words: Type.String(), standing: Type.String(), rests: Type.String(), citation: Type.String() },
  { $id: 'CaseConsequence' },
)
export type CaseConsequence = Static<typeof CaseConsequence>

/** One case of one person: where it stands, what stops the next step and by what law, every line, every day that runs. */
export const CaseView = Type.Object(
  {
    caseId: Type.String({ format: 'uuid' }),
    recordId: Type.String(),
    label: Type.String(),
    name: Type.String(),
    facts: Type.Array(ref(Term)),
    pill: ref(Pill),
    title: Type.String({ description: 'One sentence that says where it stands' }),
    lead: Type.Array(Type.String()),
    parts: Type.Array(ref(CasePart)),
    execution: Type.Object(
      {
        words: Type.String(),
        title: Type.String(),
        gates: Type.Array(ref(GateRow), { description: 'Those that hold come first' }),
      },
      { description: 'May the order be executed now, with every reason. Worked out each time, never stored' },
    ),
    proposals: Type.Array(ref(CaseProposal)),
    duties: Type.Array(Type.Object({ code: Code, words: Type.String(), owner: Type.String(), since: Type.String() })),
    deadlines: Type.Array(ref(CaseDeadline)),
    steps: Type.Array(ref(CaseStep)),
    fields: Type.Array(ref(CaseField), { description: 'Facts that can be written down' }),
    documents: Type.Array(Type.Object({ code: Code, words: Type.String(), served: Type.String() })),
    counsel: Type.Array(Type.Object({ appearance: Type.String(), words: Type.String(), standing: Type.Boolean() })),
    breaches: Type.Array(Type.String()),
    consequences: Type.Array(ref(CaseConsequence)),
    family: Type.Optional(ref(CaseFamily)),
    lines: Type.Array(ref(CaseLine)),
    work: ref(Turn),
    sign: ref(Turn),
    file: ref(Turn),
    law: Type.String({ description: 'Pack and version, and when the facts were read' }),
    seq: Type.Integer({ description: 'Position of the last line' }),
  },
  { $id: 'CaseView' },
)
export type CaseView = Static<typeof CaseView>

/** The cases of one person. */
export const CasesView = Type.Object(
  {
    recordId: Type.String(),
    title: Type.String(),
    lead: Type.Array(Type.String()),
    cases: Type.Array(
      Type.Object({
        caseId: Type.String({ format: 'uuid' }),
        recordId: Type.String(),
        label: Type.String(),
        words: Type.String(),
        opened: Type.String(),
        stands: Type.String(),
        reason: Type.String(),
      }),
    ),
    packs: Type.Array(Type.Object({ code: Code, words: Type.String() })),
    open: ref(Turn),
  },
  { $id: 'CasesView' },
)
export type CasesView = Static<typeof CasesView>
