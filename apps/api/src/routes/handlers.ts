import { activityRoutes } from "./activity-routes.ts"
import { caseRoutes } from "./case-routes.ts"
import { claimRoutes } from "./claim-routes.ts"
import type { CaseHandlers, ServiceHandlers } from "./handler.ts"
import { healthRoutes } from "./health-routes.ts"
import { ledgerRoutes } from "./ledger-routes.ts"
import { reasoningRoutes } from "./reasoning-routes.ts"
import { referenceRoutes } from "./reference-routes.ts"
import { situationRoutes } from "./situation-routes.ts"

/** The handler of every route about a case. A route of the endpoint table without one does not compile. */
export const caseHandlers: CaseHandlers = {
  case: caseRoutes.case,
  bundle: caseRoutes.bundle,
  ...situationRoutes,
  ...claimRoutes,
  ...activityRoutes,
  ...reasoningRoutes,
  ...referenceRoutes,
  ...ledgerRoutes
}

/** The handler of every other route. */
export const serviceHandlers: ServiceHandlers = {
  cases: caseRoutes.cases,
  ...healthRoutes
}
