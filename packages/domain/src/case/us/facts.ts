import type { FactKind } from '../fact.ts'
import { custodyFacts } from './facts/custody.ts'
import { departureFacts } from './facts/departure.ts'
import { grantEndFacts } from './facts/grant-end.ts'
import { hearingFacts } from './facts/hearing.ts'
import { quickFacts } from './facts/quick.ts'
import { recordFacts } from './facts/record.ts'
import { secrecyFacts } from './facts/secrecy.ts'

/** What the gates of a removal case read. What is not recorded is unknown, and unknown opens nothing. */
export const usFacts = {
  ...recordFacts,
  ...quickFacts,
  ...hearingFacts,
  ...custodyFacts,
  ...secrecyFacts,
  ...departureFacts,
  ...grantEndFacts,
} as const satisfies Record<string, FactKind>

export type UsFact = keyof typeof usFacts
