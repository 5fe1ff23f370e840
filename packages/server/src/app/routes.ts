import { assignRoutes } from '../acts/assign-route.ts'
import { extensionRoutes } from '../acts/extension-route.ts'
import { guardRoutes } from '../acts/guard-route.ts'
import { alertRoutes } from '../alerts/route.ts'
import { budgetRoutes } from '../budgets/route.ts'
import { familyLeadsRoute } from '../cases/family/leads-route.ts'
import { caseFamilyRoutes } from '../cases/family/route.ts'
import { caseProposalRoutes } from '../cases/proposal-routes.ts'
import { caseRoutes } from '../cases/route.ts'
import { caseStepRoute } from '../cases/step-route.ts'
import { caseToldRoute } from '../cases/told-route.ts'
import { crossingRoutes } from '../crossings/route.ts'
import { entrustedRoutes } from '../entrusted/route.ts'
import { eventRoutes } from '../events/route.ts'
import { findRoutes } from '../find/route.ts'
import { protectRoutes } from '../findings/protect-routes.ts'
import { findingRoutes } from '../findings/route.ts'
import { findingsViewRoute } from '../findings/view-route.ts'
import { handedOverRoute, handOverRoutes } from '../hand-over/route.ts'
import { healthRoutes } from '../health/route.ts'
import { logSummaryRoute } from '../log/summary-route.ts'
import { tileRoutes } from '../log/tiles-route.ts'
import { matchBasisRoutes } from '../match/basis-route.ts'
import { matchFigureRoutes } from '../match/figures-route.ts'
import { matchHandOverRoute } from '../match/hand-over-route.ts'
import { matchHoldRoute } from '../match/hold-route.ts'
import { matchRawRoute } from '../match/raw-route.ts'
import { matchRoutes } from '../match/route.ts'
import { matchTakeUpRoute } from '../match/take-up-route.ts'
import { oversightRoute } from '../oversight/route.ts'
import { receiptRoutes } from '../receipts/route.ts'
import { copyRoute } from '../records/copy-route.ts'
import { looksRoute } from '../records/looks-route.ts'
import { recordRoutes } from '../records/route.ts'
import { stayRoutes } from '../records/stay-route.ts'
import { redressFigureRoutes } from '../redress/figures-route.ts'
import { fileRoutes } from '../redress/file-routes.ts'
import { noticeRoutes } from '../redress/notice-route.ts'
import { redressPersonRoutes } from '../redress/person-route.ts'
import { redressRoutes } from '../redress/route.ts'
import { redressStaffRoutes } from '../redress/staff-route.ts'
import { roleRoutes } from '../roles/route.ts'
import { deadlineRoutes } from '../rules/deadline-route.ts'
import { ruleRoutes } from '../rules/route.ts'
import { scimRoutes } from '../scim/route.ts'
import { sessionRoutes } from '../session/routes.ts'
import { backChannelRoutes } from '../sign-in/back-channel.ts'
import { demoRoutes } from '../sign-in/demo-routes.ts'
import { signInRoutes } from '../sign-in/routes.ts'
import { sourceRoutes } from '../sources/route.ts'
import { addAuthenticatorRoutes, authenticatorRoutes } from '../step-up/authenticator-routes.ts'
import { recoveryRoutes } from '../step-up/recovery-routes.ts'
import { stopRoutes } from '../stops/route.ts'
import { tokenMetadataRoute, tokenRoutes } from '../systems/token-route.ts'
import { workRoutes } from '../work/route.ts'
import type { App, Service } from './service.ts'

/** Everything that the server answers, in the order in which it is described. */
export const routeParts: readonly ((app: App, service: Service) => void)[] = [
  sessionRoutes,
  signInRoutes,
  backChannelRoutes,
  demoRoutes,
  tokenRoutes,
  tokenMetadataRoute,
  scimRoutes,
  authenticatorRoutes,
  addAuthenticatorRoutes,
  recoveryRoutes,
  roleRoutes,
  handOverRoutes,
  handedOverRoute,
  workRoutes,
  entrustedRoutes,
  recordRoutes,
  caseRoutes,
  caseStepRoute,
  caseToldRoute,
  caseProposalRoutes,
  caseFamilyRoutes,
  familyLeadsRoute,
  matchRoutes,
  matchRawRoute,
  matchHoldRoute,
  matchTakeUpRoute,
  matchBasisRoutes,
  matchHandOverRoute,
  matchFigureRoutes,
  looksRoute,
  copyRoute,
  receiptRoutes,
  assignRoutes,
  extensionRoutes,
  guardRoutes,
  stopRoutes,
  findingRoutes,
  protectRoutes,
  findingsViewRoute,
  alertRoutes,
  budgetRoutes,
  oversightRoute,
  redressRoutes,
  redressPersonRoutes,
  fileRoutes,
  redressStaffRoutes,
  redressFigureRoutes,
  noticeRoutes,
  stayRoutes,
  findRoutes,
  sourceRoutes,
  ruleRoutes,
  deadlineRoutes,
  eventRoutes,
  crossingRoutes,
  healthRoutes,
  tileRoutes,
  logSummaryRoute,
]
