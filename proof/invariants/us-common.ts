import { type Edge, type Invariant, inState, never } from '../invariant.ts'

/** What forbids a step. */
export type While = (edge: Edge) => boolean

/** A rule of the pack of the United States that forbids steps while something is so. */
export const rule = (
  id: string,
  text: string,
  law: readonly string[],
  steps: readonly string[],
  holds: While,
): Invariant => never({ id: `us.${id}`, text, law, pack: 'us', steps, while: holds })

/** A child, or somebody whose age is in doubt. */
export const CHILD: While = (e) => inState(e, 'protection/child', 'claimed', 'unaccompanied')
