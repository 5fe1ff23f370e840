import type { ConsequenceKey } from './consequence.rules.ts'
import type { ExitCode } from './exit.ts'
import type { ExitFacts } from './exit-facts.ts'

/** One consequence: after which ways out, resting on what, and what rules it out. */
export interface Line {
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
export const lines: readonly Line[] = [
  {
    key: 'none',
    exits: ['vd-in-time', 'programme-left', 'withdrawn-left', 'refused-at-port'],
    restsOn: ['leftOn'],
    out: () => false,
  },
  {
    // Whoever is under an order left after proceedings began: the three years are not for them.
    key: 'three',
    exits: ['vd-in-time', 'programme-left', 'withdrawn-left'],
    restsOn: ['unlawfulDays', 'yearReached', 'beforeProceedings'],
    years: 3,
    out: ({ unlawfulDays, yearReached, beforeProceedings }) =>
      beforeProceedings === false || yearReached === true || (unlawfulDays !== undefined && unlawfulDays.most <= 180),
  },
  {
    key: 'ten',
    exits: ALL,
    restsOn: ['unlawfulDays', 'yearReached', 'advanceParole'],
    years: 10,
    out: ({ unlawfulDays, yearReached, advanceParole }) =>
      advanceParole === true || yearReached === false || (unlawfulDays !== undefined && unlawfulDays.most < 365),
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
  {
    key: 'asylum',
    exits: ALL,
    restsOn: ['asylumPending', 'advanceParole'],
    out: ({ asylumPending, advanceParole }) => asylumPending === false || advanceParole === true,
  },
  {
    key: 'adjustment',
    exits: ALL,
    restsOn: ['adjustmentPending', 'advanceParole'],
    out: ({ adjustmentPending, advanceParole }) => adjustmentPending === false || advanceParole === true,
  },
  {
    key: 'visa',
    exits: ALL,
    restsOn: ['overstayFound', 'visaWaiver'],
    out: ({ overstayFound, visaWaiver }) => overstayFound === false || visaWaiver === true,
  },
  {
    key: 'permanent',
    exits: UNDER_ORDER,
    restsOn: ['backWithoutAdmission'],
    out: ({ backWithoutAdmission }) => backWithoutAdmission === false,
  },
  {
    key: 'permanent',
    exits: ALL.filter((code) => !UNDER_ORDER.includes(code)),
    restsOn: ['backWithoutAdmission', 'yearInAll'],
    out: ({ backWithoutAdmission, yearInAll }) => backWithoutAdmission === false || yearInAll === false,
  },
  {
    key: 'felony',
    exits: UNDER_ORDER,
    restsOn: ['aggravatedFelony'],
    out: ({ aggravatedFelony }) => aggravatedFelony === false,
  },
]
