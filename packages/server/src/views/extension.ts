import { type Static, Type } from 'typebox'
import { ref } from './ref.ts'
import { Turn } from './turn.ts'

/** What the reader asked for after a link, and what was answered. Of what the link added nothing is said. */
export const OwnExtensionRow = Type.Object(
  {
    request: Type.String(),
    recordId: Type.String(),
    recordLabel: Type.String(),
    purpose: Type.String(),
    purposeWords: Type.String(),
    state: Type.Union([
      Type.Literal('waiting'),
      Type.Literal('extended'),
      Type.Literal('refused'),
      Type.Literal('ended'),
    ]),
    askedWords: Type.String({ description: 'When it was asked' }),
    reason: Type.String({ description: 'As it was asked' }),
    words: Type.String({ description: 'Where it stands: by whom it was answered, and when' }),
    answerReason: Type.Optional(Type.String({ description: 'Why it was answered so' })),
  },
  { $id: 'OwnExtensionRow' },
)
export type OwnExtensionRow = Static<typeof OwnExtensionRow>

export const OwnExtensions = Type.Object({ requests: Type.Array(ref(OwnExtensionRow)) }, { $id: 'OwnExtensions' })
export type OwnExtensions = Static<typeof OwnExtensions>

/** A request that the reader answers: whose, about which assignment, and what would be added. Ids and terms alone. */
export const ExtensionRow = Type.Object(
  {
    request: Type.String(),
    recordId: Type.String(),
    recordLabel: Type.String(),
    who: Type.String(),
    askedWords: Type.String(),
    reason: Type.String(),
    assignmentWords: Type.String({ description: 'For what, in which case and until when' }),
    namedWords: Type.String({ description: 'The records that the assignment names' }),
    adds: Type.Array(Type.Object({ recordId: Type.String(), label: Type.String() }), {
      description: 'The records that it would name, too',
    }),
    answer: ref(Turn),
  },
  { $id: 'ExtensionRow' },
)
export type ExtensionRow = Static<typeof ExtensionRow>

export const ExtensionsPart = Type.Object({ waiting: Type.Array(ref(ExtensionRow)) }, { $id: 'ExtensionsPart' })
export type ExtensionsPart = Static<typeof ExtensionsPart>

export const ExtensionDone = Type.Object(
  {
    request: Type.String(),
    recorded: Type.String({ format: 'date-time' }),
    repeated: Type.Boolean({ description: 'Nothing was written now: it was written before' }),
    words: Type.String(),
  },
  { $id: 'ExtensionDone' },
)
export type ExtensionDone = Static<typeof ExtensionDone>
