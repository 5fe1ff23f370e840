import type { IntakeOutcome } from '@passage/ledger/intake/input'
import { type Static, Type } from 'typebox'

/** The answer for one record, as the ledger gives it. `line` counts from 1 and stands in batch answers only. */
export const Outcome = Type.Object(
  {
    line: Type.Optional(Type.Integer()),
    status: Type.Union(
      [Type.Literal('accepted'), Type.Literal('known'), Type.Literal('quarantined'), Type.Literal('refused')],
      {
        description:
          'accepted: committed, linked, determined, projected. known: taken in before, first receipt. ' +
          'quarantined: kept whole for a person. refused: nothing was kept.',
      },
    ),
    receipt: Type.Optional(
      Type.Object({
        recordId: Type.String(),
        seq: Type.Integer(),
        factId: Type.String(),
        commitment: Type.String(),
        recordedAt: Type.String(),
      }),
    ),
    flags: Type.Optional(Type.Array(Type.String())),
    quarantineId: Type.Optional(Type.String()),
    code: Type.Optional(Type.String()),
    path: Type.Optional(Type.String({ description: 'JSON Pointer' })),
    text: Type.Optional(Type.String()),
  },
  { $id: 'Outcome' },
)
export type Outcome = Static<typeof Outcome>

/** HTTP status of one record posted alone. */
export const statusOf = {
  accepted: 201,
  known: 200,
  quarantined: 202,
  refused: 422,
} as const satisfies Record<IntakeOutcome['status'], number>

/** The outcome as it leaves, with its line in a batch. */
export const shownOutcome = (outcome: IntakeOutcome, line?: number): Outcome => ({
  ...(line === undefined ? {} : { line }),
  ...('receipt' in outcome
    ? { status: outcome.status, receipt: outcome.receipt, flags: [...outcome.flags] }
    : { ...outcome }),
})
