import { addYears, type Day } from '../../../calendar/day.ts'
import type { Rule } from '../../../rules/rule.ts'
import { type ConsequenceKey, consequenceRules } from './consequence.rules.ts'
import type { ExitCode } from './exit.ts'

/** What is known when somebody left. `undefined` is unknown, and keeps a consequence possible. */
export interface ExitFacts {
  readonly leftOn: Day
  /** Days of unlawful presence at the least and at the most, by the stay; and whether a year was reached. */
  readonly unlawfulDays?: { readonly least: number; readonly most: number }
  readonly yearReached?: boolean
  readonly beforeProceedings?: boolean
  readonly orderedOnArrival?: boolean
  readonly earlierRemovals?: number
  readonly advisedOfPenalties?: boolean
  readonly failedVoluntarily?: boolean
  readonly endedByMotion?: boolean
  readonly inAbsentia?: boolean
  readonly oralNotice?: boolean
  readonly appealPending?: boolean
  readonly motionPending?: boolean
  readonly arriving?: boolean
}

/** One thing that may follow, with the facts on which it rests. */
export interface Possible {
  readonly rule: Rule
  /** `possible`: the record allows it. `ruled-out`: it does not. Never `certain`: a lawyer finds it. */
  readonly standing: 'possible' | 'ruled-out'
  readonly restsOn: readonly (keyof ExitFacts)[]
  readonly until?: Day
}

interface Line {
  readonly key: ConsequenceKey
  readonly exits: readonly ExitCode[]
  readonly restsOn: readonly (keyof ExitFacts)[]
  /** Known facts rule it out. */
  readonly out: (facts: ExitFacts) => boolean
  readonly years?: number
}

const ALL: readonly ExitCode[] = [
  'vd-in-time',
  'vd-late',
  'self-removed',
  'programme-left',
  'withdrawn-left',
  'removed',
]
const UNDER_ORDER: readonly ExitCode[] = ['vd-late', 'self-removed', 'removed']
const lines: readonly Line[] = [
  {
    key: 'none',
    exits: ['vd-in-time', 'programme-left', 'withdrawn-left', 'refused-at-port'],
    restsOn: ['leftOn'],
    out: () => false,
  },
  {
    key: 'three',
    exits: ALL,
    restsOn: ['unlawfulDays', 'yearReached', 'beforeProceedings'],
    years: 3,
    out: ({ unlawfulDays, yearReached, beforeProceedings }) =>
      beforeProceedings === false || yearReached === true || (unlawfulDays !== undefined && unlawfulDays.most <= 180),
  },
  {
    key: 'ten',
    exits: ALL,
    restsOn: ['unlawfulDays', 'yearReached'],
    years: 10,
    out: ({ unlawfulDays, yearReached }) =>
      yearReached === false || (unlawfulDays !== undefined && unlawfulDays.most < 365),
  },
  {
    key: 'fiveAfterRemoval',
    exits: ['removed'],
    restsOn: ['orderedOnArrival', 'earlierRemovals'],
    years: 5,
    out: ({ orderedOnArrival }) => orderedOnArrival === false,
  },
  {
    key: 'tenAfterRemoval',
    exits: UNDER_ORDER,
    restsOn: ['orderedOnArrival', 'earlierRemovals'],
    years: 10,
    out: ({ orderedOnArrival }) => orderedOnArrival === true,
  },
  {
    key: 'twenty',
    exits: UNDER_ORDER,
    restsOn: ['earlierRemovals'],
    years: 20,
    out: ({ earlierRemovals }) => earlierRemovals === 0,
  },
  {
    key: 'relief',
    exits: ['vd-late'],
    restsOn: ['advisedOfPenalties', 'failedVoluntarily', 'endedByMotion'],
    years: 10,
    out: ({ advisedOfPenalties, failedVoluntarily, endedByMotion }) =>
      advisedOfPenalties === false || failedVoluntarily === false || endedByMotion === true,
  },
  {
    key: 'penalty',
    exits: ['vd-late'],
    restsOn: ['failedVoluntarily', 'endedByMotion'],
    out: ({ failedVoluntarily, endedByMotion }) => failedVoluntarily === false || endedByMotion === true,
  },
  {
    key: 'absentia',
    exits: UNDER_ORDER,
    restsOn: ['inAbsentia', 'oralNotice'],
    years: 10,
    out: ({ inAbsentia, oralNotice }) => inAbsentia === false || oralNotice === false,
  },
  {
    key: 'appeal',
    exits: ALL,
    restsOn: ['appealPending', 'arriving'],
    out: ({ appealPending, arriving }) => appealPending === false || arriving === true,
  },
  { key: 'motion', exits: ALL, restsOn: ['motionPending'], out: ({ motionPending }) => motionPending === false },
]

/**
 * What may follow from one way out, each with the facts on which it rests. What is unknown rules nothing out. Nothing here is a
 * finding: a bar is found by a lawyer, after the person was heard.
 */
export function possibleConsequences(code: ExitCode, facts: ExitFacts): readonly Possible[] {
  return lines
    .filter(({ exits }) => exits.includes(code))
    .map(({ key, restsOn, out, years }) => ({
      rule: consequenceRules[key],
      standing: out(facts) ? 'ruled-out' : 'possible',
      restsOn,
      ...(years === undefined ? {} : { until: addYears(facts.leftOn, years) }),
    }))
}
