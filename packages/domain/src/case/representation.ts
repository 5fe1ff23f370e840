import type { Day } from '../calendar/day.ts'

/** How far an appearance reaches. `limited` is help with a paper: whoever gave it does not represent the person. */
export type Scope = 'whole' | 'custody' | 'one-hearing' | 'appeal' | 'limited'

/** That somebody represents the person. */
export interface Appearance {
  readonly appearance: string
  readonly counsel: string
  readonly scope: Scope
  readonly enteredOn: Day
  /** Until when it lasted: withdrawn, substituted, or its hearing is over. */
  readonly endedOn?: Day
  /** Whether it ends only when the tribunal permits it. */
  readonly endsByPermission: boolean
}

/** What a document or step is about: decides whose appearance covers it. */
export type Matter = 'proceeding' | 'custody' | 'appeal'

/** Counsel who represent the person in that matter on that day. Limited help represents nobody. */
export function counselOn(appearances: readonly Appearance[], matter: Matter, on: Day): readonly string[] {
  return appearances
    .filter(({ enteredOn, endedOn }) => enteredOn <= on && (endedOn === undefined || on < endedOn))
    .filter(({ scope }) => covers(scope, matter))
    .map(({ counsel }) => counsel)
}

function covers(scope: Scope, matter: Matter): boolean {
  if (scope === 'limited') return false
  if (scope === 'custody') return matter === 'custody'
  if (scope === 'appeal') return matter === 'appeal'
  return matter !== 'custody' || scope === 'whole'
}
