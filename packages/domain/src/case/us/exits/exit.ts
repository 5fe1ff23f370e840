import type { Case } from '../../case.ts'

/** The ways out. They never share a code: what follows from one does not follow from another. */
export const exitCodes = [
  'vd-in-time',
  'vd-late',
  'self-removed',
  'programme-left',
  'withdrawn-left',
  'removed',
  /** Refusal of a visa waiver applicant at the port: by 8 CFR 217.4(a)(3) no removal (N10). Not one of the six. */
  'refused-at-port',
] as const
export type ExitCode = (typeof exitCodes)[number]

const words: Readonly<Record<ExitCode, string>> = {
  'vd-in-time': 'left in voluntary departure, in time: no order',
  'vd-late': 'left after the end of voluntary departure: the alternate order is executed',
  'self-removed': 'left while an order was outstanding',
  'programme-left': 'left under a programme, without an order',
  'withdrawn-left': 'left after withdrawing the application for admission',
  removed: 'removed by the State',
  'refused-at-port': 'refused at the port under the visa waiver: no removal',
}

/** How the case ended, by its own regions; undefined: nobody left. */
export function exitOf({ regions }: Pick<Case, 'regions'>): ExitCode | undefined {
  const left = exitCodes.find((code) => code === regions['departure'])
  return left ?? (regions['charging'] === 'refused-at-port' ? 'refused-at-port' : undefined)
}

export const exitWords = (code: ExitCode): string => words[code]
