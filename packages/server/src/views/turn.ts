import { type Static, Type } from 'typebox'
import { ref } from './ref.ts'

/** A rule that keeps something from being done, with what would clear it. */
export const Bar = Type.Object(
  {
    code: Type.String(),
    title: Type.String(),
    rule: Type.String(),
    text: Type.String({ description: 'The rule in a sentence' }),
    citation: Type.String(),
    remedy: Type.String(),
  },
  { $id: 'Bar' },
)
export type Bar = Static<typeof Bar>

/** Whether the reader may take a step now; otherwise why not. What is said here binds nobody: the step itself is weighed again. */
export const Turn = Type.Object(
  {
    may: Type.Boolean(),
    why: Type.Optional(Type.String({ description: 'Why it is not the reader’s to do' })),
    purpose: Type.Optional(Type.String({ description: 'The reader may do it when the record is opened for this' })),
    purposeWords: Type.Optional(Type.String()),
    bar: Type.Optional(ref(Bar)),
  },
  { $id: 'Turn' },
)
export type Turn = Static<typeof Turn>
