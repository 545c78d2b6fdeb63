import { SituationDiff } from "@cordon/ledger/diff"
import { FigureAnswer } from "@cordon/ledger/figure-schema"
import { Situation } from "@cordon/ledger/situation"
import { PartyArea } from "@cordon/ledger/territory-schema"
import { Timeline } from "@cordon/ledger/timeline"
import { Schema } from "effect"
import { caseParam } from "./case-param.ts"
import { accordingToParameter, controlsQuery } from "./controls-query.ts"
import { caseProblems, endpoint, mapProblems } from "./endpoint.ts"
import { pageOf, pageQuery } from "./page.ts"
import { wordsParameter } from "./parameter.ts"
import { TerritoryCollection } from "./territory-geojson.ts"
import { timePointParameter } from "./time-parameter.ts"

/** What the territory can be asked to show. */
export const territoryParts = ["cells", "front"] as const

export const situationEndpoints = {
  situation: endpoint({
    path: "/api/cases/:case/situation",
    group: "situation",
    summary: "The situation at a date",
    description:
      "Who is said to hold which ground, key figures as ranges of what is said, recent incidents, corridors and agreements: at `at`, as known by `knownBy`, according to `accordingTo`. Every part names the claims it rests on.",
    params: caseParam,
    query: controlsQuery,
    response: Situation,
    errors: mapProblems
  }),
  territory: endpoint({
    path: "/api/cases/:case/territory",
    group: "situation",
    summary: "Territory and front lines as GeoJSON",
    description:
      "One polygon for each place of the map and one line for each boundary between grounds of different parties, ready for a GIS. Cells computed from a centre are marked `approximate`.",
    mediaType: "application/geo+json",
    params: caseParam,
    query: {
      include: Schema.optionalKey(
        wordsParameter(territoryParts, {
          description: "Which features, joined by commas. By default both.",
          example: "cells,front"
        })
      ),
      ...controlsQuery
    },
    response: TerritoryCollection,
    errors: mapProblems
  }),
  areas: endpoint({
    path: "/api/cases/:case/areas",
    group: "situation",
    summary: "Ground of each party in square kilometres",
    description: "The area of each party's ground with what dispute and contest leave open, largest first.",
    params: caseParam,
    query: { ...controlsQuery, ...pageQuery },
    response: pageOf(PartyArea, "AreaPage"),
    errors: mapProblems
  }),
  figures: endpoint({
    path: "/api/cases/:case/figures",
    group: "situation",
    summary: "Key figures as ranges of what is said",
    description:
      "The figures that the case puts first: the range of the live claims, never an average, and every claim that bears on it with its standing.",
    params: caseParam,
    query: { ...controlsQuery, ...pageQuery },
    response: pageOf(FigureAnswer, "FigurePage"),
    errors: mapProblems
  }),
  timeline: endpoint({
    path: "/api/cases/:case/timeline",
    group: "situation",
    summary: "Claims per day and key events",
    description:
      "How many claims of each kind were published on each day, and the events that the case marks. `knownBy` and `accordingTo` narrow the counts; without them every recorded claim counts.",
    params: caseParam,
    query: controlsQuery,
    response: Timeline,
    errors: caseProblems
  }),
  changes: endpoint({
    path: "/api/cases/:case/changes",
    group: "situation",
    summary: "What differs between two views",
    description:
      "Compares the view of `at`, `knownBy`, `accordingTo` with that of `toAt`, `toKnownBy`, `toAccordingTo`. One date with two knowledge dates shows what was learned in between; two dates show what changed. At least one of the three `to` parameters is needed.",
    params: caseParam,
    query: {
      ...controlsQuery,
      toAt: Schema.optionalKey(
        timePointParameter({
          description: "Date of the second view. By default `at`.",
          example: "2016-12-13"
        })
      ),
      toKnownBy: Schema.optionalKey(
        timePointParameter({
          description:
            "Knowledge date of the second view. By default `knownBy` where that is given, else `toAt`.",
          example: "2016-12-22"
        })
      ),
      toAccordingTo: Schema.optionalKey(
        accordingToParameter("Whose claims count in the second view. By default `accordingTo`.")
      )
    },
    response: SituationDiff,
    errors: mapProblems
  })
}
