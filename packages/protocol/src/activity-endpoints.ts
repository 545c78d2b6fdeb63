import { IncidentGroup, Standing } from "@cordon/ledger/activity"
import { BearingClaim } from "./claim-item.ts"
import { caseParam } from "./case-param.ts"
import { controlsQuery } from "./controls-query.ts"
import { caseProblems, endpoint } from "./endpoint.ts"
import { pageOf, pageQuery } from "./page.ts"

const query = { ...controlsQuery, ...pageQuery }
const bearingPage = pageOf(BearingClaim, "BearingClaimPage")
const standingPage = pageOf(Standing, "StandingPage")

export const activityEndpoints = {
  forces: endpoint({
    path: "/api/cases/:case/forces",
    group: "activity",
    summary: "Claims on the strength of forces",
    description:
      "Strength claims that bear on the date: begun by then and not over for more than seven days. Newest publication first.",
    params: caseParam,
    query,
    response: bearingPage,
    errors: caseProblems
  }),
  population: endpoint({
    path: "/api/cases/:case/population",
    group: "activity",
    summary: "Claims on the people inside",
    description:
      "The latest word of each voice on each group and place up to the date, with its age. Old words stay, so that silence does not look like agreement; key figures say which are stale. Newest publication first.",
    params: caseParam,
    query,
    response: bearingPage,
    errors: caseProblems
  }),
  movements: endpoint({
    path: "/api/cases/:case/movements",
    group: "activity",
    summary: "Claims on evacuation and displacement",
    description:
      "Movement claims whose window ended in the seven days up to the date. They count movements, not persons; totals and daily counts are different things. Newest publication first.",
    params: caseParam,
    query,
    response: bearingPage,
    errors: caseProblems
  }),
  incidents: endpoint({
    path: "/api/cases/:case/incidents",
    group: "activity",
    summary: "What is said to have happened",
    description:
      "Incidents and casualties of the seven days up to the date, grouped by event, each with its claims.",
    params: caseParam,
    query,
    response: pageOf(IncidentGroup, "IncidentPage"),
    errors: caseProblems
  }),
  corridors: endpoint({
    path: "/api/cases/:case/corridors",
    group: "activity",
    summary: "Exits and routes with their state",
    description:
      "The latest word of each voice on each corridor up to the date; `disputed` where they differ.",
    params: caseParam,
    query,
    response: standingPage,
    errors: caseProblems
  }),
  agreements: endpoint({
    path: "/api/cases/:case/agreements",
    group: "activity",
    summary: "Offers, deals and truces with their state",
    description:
      "The latest word of each voice on each agreement up to the date; `disputed` where they differ.",
    params: caseParam,
    query,
    response: standingPage,
    errors: caseProblems
  })
}
