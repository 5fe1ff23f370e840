import type { IsoDate } from '../calendar/day.ts'
import type { Outcome } from '../stay/determination.ts'

/** A notice that an overstay may be found, as it was given to the person. */
export interface Notice {
  readonly notice: string
  readonly servedOn: IsoDate
  /** Last day on which the person may answer. */
  readonly answerBy: IsoDate
  /** What the record said then. */
  readonly outcome: Outcome
}
/** What one person proposes to find, for a second one to sign or not. */
export interface Proposal {
  readonly finding: string
  readonly notice: string
  /** Position of the stored answer that it rests on, in the stream of the stay. */
  readonly determination: number
  /** Ids of the answers of the person that were weighed. */
  readonly answers: readonly string[]
  readonly reasons: string
  readonly by: string
}

/** What the ledger says about one stay on the way to a finding, in order. */
export type MatterEvent =
  | ({ readonly type: 'notice-given' } & Notice)
  | { readonly type: 'notice-answered'; readonly notice: string; readonly answer: string }
  | ({ readonly type: 'finding-proposed' } & Proposal)
  | { readonly type: 'overstay-found'; readonly finding: string }
  | { readonly type: 'finding-withdrawn'; readonly finding: string }

/** Where it stands. */
export interface Matter {
  readonly notices: readonly Notice[]
  /** Answers of the person, by notice. */
  readonly answers: ReadonlyMap<string, readonly string[]>
  readonly proposals: readonly Proposal[]
  /** The finding that stands; none, or withdrawn: undefined. */
  readonly found: string | undefined
}

/** Folds what was said about one stay. What was withdrawn is proposed anew before anybody signs again. */
export function matterOf(events: readonly MatterEvent[]): Matter {
  const notices: Notice[] = []
  const answers = new Map<string, readonly string[]>()
  let proposals: readonly Proposal[] = []
  let found: string | undefined
  for (const event of events) {
    if (event.type === 'notice-given') notices.push(event)
    else if (event.type === 'notice-answered') {
      answers.set(event.notice, [...(answers.get(event.notice) ?? []), event.answer])
    } else if (event.type === 'finding-proposed') proposals = [...proposals, event]
    else if (event.type === 'overstay-found') found = event.finding
    else if (event.finding === found) {
      found = undefined
      proposals = proposals.filter(({ finding }) => finding !== event.finding)
    }
  }
  return { notices, answers, proposals, found }
}
