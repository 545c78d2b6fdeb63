import { Schema } from "effect"
import { LineString, MultiPolygon, Polygon } from "../geo/geojson.ts"
import { Group } from "../group/group.ts"
import { ActorId, CaseId, ClaimId, Handle, PlaceId } from "../key.ts"
import { NamesByLanguage, optionalTranslations } from "../language/translation.ts"
import { CalendarDay } from "../time/calendar-day.ts"
import { EdtfPeriod } from "../time/edtf.ts"
import { ZoneId } from "../time/zone.ts"
import { Assumption } from "./assumption.ts"
import { KeyFigure } from "./figure.ts"
import { Story } from "./story.ts"

/** A line drawn on the map for orientation: a river or a road, with how well its course is known. */
export const MapLine = Schema.Struct({
  id: Handle,
  name: Schema.NonEmptyString,
  kind: Schema.Literals(["river", "road", "route", "railway", "border"]),
  geometry: LineString,
  schematic: Schema.Boolean.annotate({
    description: "true when the course is only roughly known; drawn dashed"
  }),
  source: Schema.NonEmptyString
}).annotate({ identifier: "MapLine" })
export type MapLine = typeof MapLine.Type

/** An event that the timeline marks, with the claims it rests on. */
export const KeyEvent = Schema.Struct({
  id: Handle,
  label: Schema.NonEmptyString,
  during: EdtfPeriod,
  rests: Schema.NonEmptyArray(ClaimId),
  translations: optionalTranslations({ label: Schema.NonEmptyString })
}).annotate({ identifier: "KeyEvent" })
export type KeyEvent = typeof KeyEvent.Type

/** A set of claims that the editors say cannot all hold, with why. */
export const TensionSet = Schema.Struct({
  id: Schema.NonEmptyString,
  title: Schema.NonEmptyString,
  why: Schema.NonEmptyString,
  translations: optionalTranslations({ title: Schema.NonEmptyString, why: Schema.NonEmptyString })
}).annotate({ identifier: "TensionSet" })
export type TensionSet = typeof TensionSet.Type

/** A party of the map, in case-file order: the order gives colour and texture. */
export const Party = Schema.Struct({
  actor: ActorId,
  name: Schema.NonEmptyString.annotate({ description: "Short neutral name for legend and map" }),
  names: NamesByLanguage
}).annotate({ identifier: "Party" })
export type Party = typeof Party.Type

/**
 * What a case is: its frame, parties, groups, figures and map furniture. Nothing in the code knows a case.
 */
export const CaseManifest = Schema.Struct({
  id: CaseId,
  title: Schema.NonEmptyString,
  subtitle: Schema.NonEmptyString,
  summary: Schema.NonEmptyString,
  translations: optionalTranslations({
    title: Schema.NonEmptyString,
    subtitle: Schema.NonEmptyString,
    summary: Schema.NonEmptyString
  }),
  invented: Schema.Boolean.annotate({ description: "true for a made-up case that exists for tests" }),
  zone: ZoneId,
  window: Schema.Struct({ from: CalendarDay, to: CalendarDay }).check(
    Schema.makeFilter((window) => (window.from > window.to ? "the window ends before it starts" : undefined))
  ),
  opensAt: Schema.Struct({ at: CalendarDay, knownBy: CalendarDay }).annotate({
    description: "The two dates a viewer starts with"
  }),
  languages: Schema.NonEmptyArray(Schema.NonEmptyString).annotate({
    description: "BCP 47 tags of the languages of its names and texts, main one first"
  }),
  focus: PlaceId.annotate({ description: "The place that wide-area claims and headline figures are about" }),
  parties: Schema.Array(Party),
  groups: Schema.Array(Group).annotate({ description: "Groups besides the standard ones" }),
  figures: Schema.Array(KeyFigure),
  events: Schema.Array(KeyEvent),
  tensions: Schema.Array(TensionSet),
  assumptions: Schema.optionalKey(
    Schema.Array(Assumption).annotate({
      description: "Judgements that tie figures together; none when absent"
    })
  ),
  stories: Schema.optionalKey(
    Schema.Array(Story).annotate({ description: "Walks through the case, in the editors' own words" })
  ),
  staleness: Schema.Struct({
    controlStatusDays: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
    controlChangeDays: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
  }).annotate({
    description:
      "Days after which a dissenting status, or a dissenting change older than the newest claim, no longer counts"
  }),
  outline: Schema.optionalKey(
    Schema.Struct({
      geometry: Schema.Union([Polygon, MultiPolygon]),
      accuracyMetres: Schema.Finite,
      source: Schema.NonEmptyString
    }).annotate({ description: "Edge of the mapped area, that approximate cells are clipped to" })
  ),
  lines: Schema.Array(MapLine),
  licence: Schema.NonEmptyString,
  editors: Schema.NonEmptyString,
  knownGaps: Schema.Array(Schema.NonEmptyString)
}).annotate({
  identifier: "CaseManifest",
  description: "Frame, parties, groups, figures and map furniture of a case"
})
export type CaseManifest = typeof CaseManifest.Type
