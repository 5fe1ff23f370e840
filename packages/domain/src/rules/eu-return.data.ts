import { banAndRemedies } from './eu/ban-and-remedies.data.ts'
import { border } from './eu/border.data.ts'
import { comingRegulation } from './eu/coming-regulation.data.ts'
import { departure } from './eu/departure.data.ts'
import { detention } from './eu/detention.data.ts'
import { entryExit } from './eu/entry-exit.data.ts'
import { judgmentsSince2018 } from './eu/judgments-since-2018.data.ts'
import { judgmentsTo2017 } from './eu/judgments-to-2017.data.ts'
import { scope } from './eu/scope.data.ts'
import { shortStay } from './eu/short-stay.data.ts'
import { time } from './eu/time.data.ts'
import type { Authority } from './rule.ts'

/**
 * The register of European return law: what was read, in which copy, of which day. A row with basis `memory` was read by nobody.
 * No row has been compared with the official text by a named human yet.
 */
export const sources = {
  ...scope,
  ...departure,
  ...banAndRemedies,
  ...detention,
  ...judgmentsTo2017,
  ...judgmentsSince2018,
  ...time,
  ...comingRegulation,
  ...border,
  ...entryExit,
  ...shortStay,
} as const satisfies Record<string, Authority>

export type SourceId = keyof typeof sources

/** The rows of the register by id, in the order given. */
export const from = (...ids: readonly SourceId[]): readonly Authority[] => ids.map((id) => sources[id])
