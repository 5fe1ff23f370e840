import { type Static, Type } from 'typebox'
import { Instant } from '../acts/words.ts'
import { ExtensionsPart } from './extension.ts'
import { ref } from './ref.ts'
import { Turn } from './turn.ts'

const Choice = Type.Object({ code: Type.String(), words: Type.String() })

/** Something that the reader was told of, because of what somebody did. Of a record the id alone. */
export const NoticedRow = Type.Object(
  {
    alertId: Type.String(),
    who: Type.String(),
    words: Type.String({ description: 'What was done' }),
    whenWords: Type.String(),
    toldWords: Type.String({ description: 'Who was told, the reader among them' }),
    next: Type.String({ description: 'What to do about it' }),
    record: Type.Optional(
      Type.Object({
        recordId: Type.String(),
        label: Type.String(),
        purpose: Type.Optional(Type.String({ description: 'For what the reader may ask to open it' })),
      }),
    ),
  },
  { $id: 'NoticedRow' },
)
export type NoticedRow = Static<typeof NoticedRow>

/** A role that was proposed for somebody, and waits for a second signature. */
export const ProposedRole = Type.Object(
  {
    proposal: Type.String(),
    who: Type.String(),
    roleWords: Type.String(),
    spanWords: Type.String(),
    reason: Type.String(),
    byWords: Type.String(),
    voidWords: Type.String({ description: 'Until when it can be signed' }),
    sign: ref(Turn),
  },
  { $id: 'ProposedRole' },
)
export type ProposedRole = Static<typeof ProposedRole>

export const HeldRoleRow = Type.Object(
  {
    user: Type.String(),
    who: Type.String(),
    role: Type.String(),
    roleWords: Type.String(),
    spanWords: Type.String({ description: 'Since when and until when' }),
    take: ref(Turn),
  },
  { $id: 'HeldRoleRow' },
)
export type HeldRoleRow = Static<typeof HeldRoleRow>

export const RolesPart = Type.Object(
  {
    waiting: Type.Array(ref(ProposedRole)),
    held: Type.Array(ref(HeldRoleRow)),
    propose: ref(Turn),
    roles: Type.Array(Choice, { description: 'Roles that can be given; none is chosen before somebody chooses' }),
    longestWords: Type.String(),
  },
  { $id: 'RolesPart' },
)
export type RolesPart = Static<typeof RolesPart>

export const RaisedRow = Type.Object(
  {
    user: Type.String(),
    who: Type.String(),
    personsWords: Type.String(),
    dayWords: Type.String(),
    endWords: Type.String(),
    byWords: Type.String(),
    reason: Type.String(),
  },
  { $id: 'RaisedRow' },
)
export type RaisedRow = Static<typeof RaisedRow>

export const BudgetsPart = Type.Object(
  {
    raised: Type.Array(ref(RaisedRow)),
    raise: ref(Turn),
    days: Type.Array(Choice),
    usual: Type.Array(Type.Object({ role: Type.String(), soft: Type.Integer(), hard: Type.Integer() })),
    mostWords: Type.String(),
  },
  { $id: 'BudgetsPart' },
)
export type BudgetsPart = Static<typeof BudgetsPart>

export const HandOverPart = Type.Object(
  { handOver: ref(Turn), most: Type.Integer({ description: 'Tasks that are passed on at once' }) },
  { $id: 'HandOverPart' },
)
export type HandOverPart = Static<typeof HandOverPart>

/** How power is used here, for those who watch over it. What is not the reader’s to see is absent. */
export const OversightView = Type.Object(
  {
    title: Type.String(),
    lead: Type.Array(Type.String()),
    madeAt: Instant,
    people: Type.Array(Choice, { description: 'Accounts by user name; names beyond them can be written, too' }),
    noticed: Type.Array(ref(NoticedRow)),
    kinds: Type.Array(Type.Object({ words: Type.String(), toldWords: Type.String() })),
    roles: Type.Optional(ref(RolesPart)),
    budgets: Type.Optional(ref(BudgetsPart)),
    handOver: Type.Optional(ref(HandOverPart)),
    extensions: Type.Optional(ref(ExtensionsPart)),
  },
  { $id: 'OversightView' },
)
export type OversightView = Static<typeof OversightView>
