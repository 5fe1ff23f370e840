import { LogSummary } from '@passage/server/log/summary'
import { CasesView, CaseView } from '@passage/server/views/case'
import { ExtensionDone, OwnExtensions } from '@passage/server/views/extension'
import { FamilyLeads, FamilyPreview } from '@passage/server/views/family'
import { FindingsView } from '@passage/server/views/findings'
import { MatchBasis, MatchDone, MatchRaw, MatchView } from '@passage/server/views/match'
import { EntrustedList, Found, Rules, RuleView, Sources } from '@passage/server/views/other'
import { OversightView } from '@passage/server/views/oversight'
import { PersonFile } from '@passage/server/views/person'
import { Receipt, RedressView } from '@passage/server/views/redress'
import { StopsView } from '@passage/server/views/stops'
import { Why } from '@passage/server/views/why'
import { WorkItem, WorkList } from '@passage/server/views/work'
import type { Static } from 'typebox'
import { expect, test } from 'vitest'
import type * as acts from '../../packages/web/src/api/act-types.ts'
import type * as cases from '../../packages/web/src/api/case-types.ts'
import type * as extension from '../../packages/web/src/api/extension-types.ts'
import type * as findings from '../../packages/web/src/api/finding-types.ts'
import type * as match from '../../packages/web/src/api/match-types.ts'
import type * as oversight from '../../packages/web/src/api/oversight-types.ts'
import type * as redress from '../../packages/web/src/api/redress-types.ts'
import type * as web from '../../packages/web/src/api/types.ts'

/** True where each of two types can stand for the other; the compiler refuses `true` otherwise. */
type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

const agreements: readonly [unknown, true][] = [
  [PersonFile, true satisfies Agree<Static<typeof PersonFile>, web.PersonFile>],
  [Why, true satisfies Agree<Static<typeof Why>, web.Why>],
  [WorkList, true satisfies Agree<Static<typeof WorkList>, web.WorkList>],
  [WorkItem, true satisfies Agree<Static<typeof WorkItem>, web.WorkItem>],
  [Sources, true satisfies Agree<Static<typeof Sources>, web.Sources>],
  [EntrustedList, true satisfies Agree<Static<typeof EntrustedList>, web.EntrustedList>],
  [Found, true satisfies Agree<Static<typeof Found>, web.Found>],
  [Rules, true satisfies Agree<Static<typeof Rules>, web.Rules>],
  [LogSummary, true satisfies Agree<Static<typeof LogSummary>, web.LogSummary>],
  [RedressView, true satisfies Agree<Static<typeof RedressView>, redress.RedressView>],
  [Receipt, true satisfies Agree<Static<typeof Receipt>, redress.Receipt>],
  [StopsView, true satisfies Agree<Static<typeof StopsView>, acts.StopsView>],
  [FindingsView, true satisfies Agree<Static<typeof FindingsView>, findings.FindingsView>],
  [MatchView, true satisfies Agree<Static<typeof MatchView>, match.MatchView>],
  [MatchRaw, true satisfies Agree<Static<typeof MatchRaw>, match.MatchRaw>],
  [MatchBasis, true satisfies Agree<Static<typeof MatchBasis>, match.MatchBasis>],
  [MatchDone, true satisfies Agree<Static<typeof MatchDone>, match.MatchDone>],
  [CaseView, true satisfies Agree<Static<typeof CaseView>, cases.CaseView>],
  [CasesView, true satisfies Agree<Static<typeof CasesView>, cases.CasesView>],
  [FamilyPreview, true satisfies Agree<Static<typeof FamilyPreview>, cases.FamilyPreview>],
  [FamilyLeads, true satisfies Agree<Static<typeof FamilyLeads>, cases.FamilyLeads>],
  [OwnExtensions, true satisfies Agree<Static<typeof OwnExtensions>, extension.OwnExtensions>],
  [ExtensionDone, true satisfies Agree<Static<typeof ExtensionDone>, extension.ExtensionDone>],
  [OversightView, true satisfies Agree<Static<typeof OversightView>, oversight.OversightView>],
  [RuleView, true satisfies Agree<Static<typeof RuleView>, web.RuleView>],
]

test('the console reads exactly what the server writes (held by the compiler)', () => {
  expect(agreements).toHaveLength(25)
})
