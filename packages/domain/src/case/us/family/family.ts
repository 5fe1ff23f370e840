import type { Rule } from '../../../rules/rule.ts'
import type { Case } from '../../case.ts'
import { usRegions } from '../regions.ts'
import { familyRules } from './family.rules.ts'

/** One case of a family, as the preview reads it. */
export interface Member {
  readonly id: string
  readonly state: Pick<Case, 'regions'>
  /** Only derives its relief from the lead’s application. */
  readonly derivative: boolean
  readonly minor: boolean
}
/** A lead and those who ride along. Each has an own case all the same. */
export interface Family {
  readonly lead: Member
  readonly riders: readonly Member[]
}

/** One thing that joining or severing would do. */
export interface Effect {
  readonly on: string
  readonly what:
    | 'hearings-together'
    | 'hearings-apart'
    | 'derivative-gained'
    | 'derivative-lost'
    | 'child-decided-apart'
    | 'protection-stays-own'
  readonly words: string
  readonly rule: Rule
}

/** What joining `rider` to the family would do, to show before a judge decides. It does nothing. */
export function previewJoin(family: Family, rider: Member): readonly Effect[] {
  const { preview, own, derivative } = familyRules
  return [
    { on: rider.id, what: 'hearings-together', words: 'Hearings follow those of the lead.', rule: preview },
    // Whoever rides for other reasons is told nothing of what the lead has filed.
    ...(rider.derivative && derives(family.lead, 'yes')
      ? [
          {
            on: rider.id,
            what: 'derivative-gained',
            words: 'Relief may be derived from the application of the lead.',
            rule: derivative,
          } as const,
        ]
      : []),
    ...protectedMembers([family.lead, rider]).map(
      (id) =>
        ({
          on: id,
          what: 'protection-stays-own',
          words: 'What protects one protects that one alone; the order of the other waits for the joint hearing.',
          rule: own,
        }) as const,
    ),
  ]
}

/** What severing `rider` would do. A child severed from a parent needs a decision of its own. */
export function previewSever(family: Family, rider: Member): readonly Effect[] {
  const { preview, child, derivative } = familyRules
  return [
    {
      on: rider.id,
      what: 'hearings-apart',
      words: 'The case gets hearings of its own, with notice of each.',
      rule: preview,
    },
    ...(rider.derivative && derives(family.lead, 'yes', 'unknown')
      ? [
          {
            on: rider.id,
            what: 'derivative-lost',
            words: 'What is derived from the lead ends, unless an own application is filed first.',
            rule: derivative,
          } as const,
        ]
      : []),
    ...(rider.minor
      ? [
          {
            on: rider.id,
            what: 'child-decided-apart',
            words:
              'Whether the child stays with the parent is decided first, by itself, with somebody who speaks for the child.',
            rule: child,
          } as const,
        ]
      : []),
  ]
}

/** Why a rider may not be severed yet; undefined: nothing stands against it. */
export function refuseSever(
  rider: Member,
  childDecision: 'made' | 'not-made' | 'unknown',
): { readonly code: 'us.family-child'; readonly rule: Rule } | undefined {
  return rider.minor && childDecision !== 'made' ? { code: 'us.family-child', rule: familyRules.child } : undefined
}

/** Whether a spouse or child derives it from whoever asked for it. What `other` stands for is not known here. */
const DERIVED = {
  'relief/asylum': 'yes',
  'relief/adjustment': 'yes',
  'relief/withholding': 'no',
  'relief/cancellation': 'no',
  'relief/other': 'unknown',
} as const
type Derived = (typeof DERIVED)[keyof typeof DERIVED]

/** Whether something is filed of which that is the answer. Nobody is promised what is not known; everybody is warned of its loss. */
const derives = ({ state }: Member, ...answers: readonly Derived[]): boolean =>
  Object.entries(DERIVED).some(([region, derived]) => answers.includes(derived) && state.regions[region] === 'filed')

const quiet = ['none', 'ended', 'rejected', 'denied', 'resolved', 'adult-found', 'lifted', 'negative-final']
/** What the law keeps from some readers counts for no effect: an effect reads alike to everybody, and would tell of it. */
const kept = (region: string): boolean =>
  Object.entries(usRegions).some(([name, known]) => name === region && 'withheld' in known)

const protectedMembers = (members: readonly Member[]): readonly string[] =>
  members
    .filter(({ state }) =>
      Object.entries(state.regions).some(
        ([region, now]) => region.startsWith('protection/') && !kept(region) && !quiet.includes(now),
      ),
    )
    .map(({ id }) => id)
