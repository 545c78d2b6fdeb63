import { caseParam } from "@cordon/protocol/case-param"
import { accordingToParameter, recordedByQuery } from "@cordon/protocol/controls-query"
import { endpoint, mapProblems } from "@cordon/protocol/endpoint"
import { timePointParameter } from "@cordon/protocol/time-parameter"
import { Schema } from "effect"
import { TileJson } from "./tile-json-schema.ts"
import {
  caseFileParameter,
  columnParameter,
  layersFileParameter,
  layersParameter,
  rowFileParameter,
  zoomParameter
} from "./tile-parameters.ts"

const viewQuery = {
  knownBy: Schema.optionalKey(
    timePointParameter({
      description:
        "Only what had surely been published by then. By default everything, with `known_from` and `known_to` to choose by.",
      example: "2016-12-04"
    })
  ),
  accordingTo: Schema.optionalKey(
    accordingToParameter(
      "Whose claims count: `consensus`, `assessed`, `source:<id>` or `party:<id>`. By default `consensus`: the control layer weighs everybody, the other layers have everybody's claims."
    )
  ),
  ...recordedByQuery
}

/** Vector tiles and what says how to read them. */
export const tileEndpoints = {
  tile: endpoint({
    path: "/tiles/:case/:layers/:z/:x/:y",
    group: "vector tiles",
    summary: "One vector tile",
    description:
      "Mapbox Vector Tile 2 in Web Mercator. Each feature has `valid_from`, `valid_to`, `known_from` and `known_to`: whole days since 1970-01-01 of the case's calendar, from included and to excluded, so that a client scrubs both times with one filter and without another request. Layer `control` has every stretch of both times. A tile without features is a 204.",
    mediaType: "application/vnd.mapbox-vector-tile",
    params: {
      ...caseParam,
      layers: layersParameter,
      z: zoomParameter,
      x: columnParameter,
      y: rowFileParameter
    },
    query: viewQuery,
    response: TileJson,
    successes: { 200: "One vector tile", 204: "The tile has no features" },
    errors: mapProblems
  }),
  tileSet: endpoint({
    path: "/tiles/:case/:layers",
    group: "vector tiles",
    summary: "TileJSON of some layers",
    description:
      "TileJSON 3.0.0: where the tiles of these layers are, how far they reach, and what the fields of each mean.",
    params: { ...caseParam, layers: layersFileParameter },
    query: viewQuery,
    response: TileJson,
    errors: mapProblems
  }),
  caseTileSet: endpoint({
    path: "/tiles/:case",
    group: "vector tiles",
    summary: "TileJSON of all layers",
    description: "TileJSON 3.0.0 of tiles that have every layer of the case.",
    params: { case: caseFileParameter },
    query: viewQuery,
    response: TileJson,
    errors: mapProblems
  })
}
