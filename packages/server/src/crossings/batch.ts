import { Type } from 'typebox'
import { ref } from '../views/ref.ts'
import { Outcome } from './outcome.ts'

/** Outcomes of a batch, line by line, with their numbers. */
export const Batch = Type.Object(
  {
    accepted: Type.Integer(),
    known: Type.Integer(),
    quarantined: Type.Integer(),
    refused: Type.Integer(),
    outcomes: Type.Array(ref(Outcome)),
  },
  { $id: 'Batch' },
)
