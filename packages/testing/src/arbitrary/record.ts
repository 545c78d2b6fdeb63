import type { Actor } from "@cordon/domain/actor/actor"
import { ActorKind } from "@cordon/domain/actor/actor"
import { Credibility, Reliability } from "@cordon/domain/assessment/admiralty"
import { Assessment } from "@cordon/domain/assessment/assessment"
import { Likelihood } from "@cordon/domain/assessment/likelihood"
import { Outcome, Verdict } from "@cordon/domain/assessment/outcome"
import { type Claim, type Coding, Modality, type Origin } from "@cordon/domain/claim/claim"
import { Latitude, Longitude } from "@cordon/domain/geo/geojson"
import { ActorId, AssessmentId, ClaimId, OutcomeId, PlaceId, SourceId } from "@cordon/domain/key"
import { type Location, type Place, PlaceKind } from "@cordon/domain/place/place"
import type { Sensitivity } from "@cordon/domain/sensitivity"
import { AttributionConfidence, type Citation, type StatedSources } from "@cordon/domain/source/citation"
import { type Alignment, type Source, SourceKind } from "@cordon/domain/source/source"
import { EdtfPeriod, EdtfPublished } from "@cordon/domain/time/edtf"
import { Arbitrary, Schema } from "effect"
import { anyOf, integer, maybe, oneOf, text } from "./choice.ts"
import { actorId, placeId, proposition, sourceId } from "./proposition.ts"
import { periodText, publishedText } from "./time.ts"

const period = Arbitrary.map(periodText, Schema.decodeSync(EdtfPeriod))
const published = Arbitrary.map(publishedText, Schema.decodeSync(EdtfPublished))
const confidence = Arbitrary.schema(AttributionConfidence)
const numbered = (prefix: string) => Arbitrary.map(integer(1, 9999), (n) => `${prefix}${n}`)
const names = Arbitrary.map(text, (name) => ({ en: name, "ar-SY": name }))

const statedSources: Arbitrary.Arbitrary<StatedSources> = Arbitrary.map(
  Arbitrary.all([
    maybe("reference", text),
    maybe("office", text),
    maybe("title", text),
    maybe("date", text),
    maybe("original", text)
  ]),
  (parts): StatedSources => Object.assign({}, ...parts)
)

/** A citation of a made-up document, with or without an address and a locator. */
export const citation: Arbitrary.Arbitrary<Citation> = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.all({
      publisher: sourceId,
      where: anyOf<Citation["where"]>([
        Arbitrary.map(integer(1, 999), (n) => ({
          kind: "address" as const,
          url: `https://wire.example/${n}?a=b&c=%20`
        })),
        Arbitrary.map(text, (reason) => ({ kind: "unaddressed" as const, reason }))
      ]),
      attribution: confidence
    }),
    maybe("title", text),
    maybe("edition", oneOf(["24.1", "2030-03"])),
    maybe("locator", text),
    maybe("statedSources", statedSources),
    maybe("note", text)
  ]),
  ([own, ...more]) => Object.assign(own, ...more) as Citation
)

const coding: Arbitrary.Arbitrary<Coding> = Arbitrary.map(
  Arbitrary.all([oneOf(["ucdp-ged", "an-invented-codebook"]), integer(1, 7), text]),
  ([scheme, precision, country]) => ({ scheme, codes: { where_prec: precision, country } })
)

const sensitivity: Arbitrary.Arbitrary<Sensitivity> = anyOf<Sensitivity>([
  Arbitrary.Constant<Sensitivity>({ level: "low", tlp: "TLP:CLEAR" }),
  Arbitrary.map(Arbitrary.all([oneOf(["moderate", "high", "severe"]), text]), ([level, reason]) => ({
    level,
    tlp: "TLP:AMBER+STRICT" as const,
    reason
  }))
])

/** A claim on the made-up case, of any kind, its id from `C1` to `C9999`. */
export const claim: Arbitrary.Arbitrary<Claim> = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.all({
      id: Arbitrary.map(numbered("C"), (id) => ClaimId.make(id)),
      heldDuring: period,
      publishedAt: published,
      speaker: sourceId,
      origin: anyOf<Origin>([
        Arbitrary.Constant<Origin>({ kind: "own" }),
        Arbitrary.map(
          Arbitrary.all([sourceId, oneOf(["agrees", "neutral", "disputes"])]),
          ([source, stance]) => ({
            kind: "repeats" as const,
            source,
            stance
          })
        )
      ]),
      modality: Arbitrary.schema(Modality),
      proposition,
      paraphrase: text,
      citation,
      tensions: Arbitrary.array(oneOf(["T01", "T02"]), { maxLength: 2 }),
      sensitivity
    }),
    maybe("coding", coding),
    maybe("note", text)
  ]),
  ([own, coding, note]) => ({ ...own, ...coding, ...note })
)

/** A place inside the made-up town: a point, a small square or unlocated. */
export const place: Arbitrary.Arbitrary<Place> = Arbitrary.map(
  Arbitrary.all({
    id: Arbitrary.map(numbered("p"), (id) => PlaceId.make(id)),
    name: text,
    names,
    alternativeNames: Arbitrary.array(text, { maxLength: 2 }),
    kind: Arbitrary.schema(PlaceKind),
    location: anyOf<Location>([
      Arbitrary.Constant<Location>({ kind: "unlocated" }),
      Arbitrary.map(
        Arbitrary.all([integer(0, 999), integer(0, 999), confidence, text]),
        ([x, y, confidence, source]) => ({
          kind: "point" as const,
          longitude: Longitude.make(8 + x / 1000),
          latitude: Latitude.make(47 + y / 1000),
          confidence,
          source
        })
      ),
      Arbitrary.map(Arbitrary.all([integer(0, 999), integer(0, 999)]), ([x, y]) => ({
        kind: "polygon" as const,
        geometry: square(8 + x / 1000, 47 + y / 1000),
        source: "made up"
      }))
    ]),
    mapped: oneOf([true, false]),
    within: Arbitrary.array(placeId, { maxLength: 2 })
  }),
  (own) => own
)

/** An actor of the made-up case. */
export const actor: Arbitrary.Arbitrary<Actor> = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.all({
      id: Arbitrary.map(numbered("a"), (id) => ActorId.make(id)),
      name: text,
      names,
      kind: Arbitrary.schema(ActorKind),
      relations: Arbitrary.array(
        Arbitrary.all({
          key: numbered("R"),
          relation: oneOf(["partOf", "alliedWith", "fighting"]),
          to: Arbitrary.map(actorId, (id) => [id] as const),
          during: period,
          ground: anyOf<Actor["relations"][number]["ground"]>([
            Arbitrary.map(citation, (citation) => ({ kind: "cited" as const, citation })),
            Arbitrary.map(text, (reason) => ({ kind: "uncited" as const, reason }))
          ])
        }),
        { maxLength: 2 }
      ),
      labels: Arbitrary.Constant<Actor["labels"]>([])
    }),
    maybe("party", actorId)
  ]),
  ([own, party]) => ({ ...own, ...party })
)

/** A source of the made-up case, of any alignment. */
export const source: Arbitrary.Arbitrary<Source> = Arbitrary.map(
  Arbitrary.all([
    Arbitrary.all({
      id: Arbitrary.map(numbered("s"), (id) => SourceId.make(id)),
      name: text,
      kind: Arbitrary.schema(SourceKind),
      alignment: anyOf<Alignment>([
        Arbitrary.Constant<Alignment>({ kind: "unknown" }),
        Arbitrary.Constant<Alignment>({ kind: "independent" }),
        Arbitrary.map(Arbitrary.all([actorId, text]), ([actor, reason]) => ({
          kind: "aligned" as const,
          with: actor,
          reason
        }))
      ])
    }),
    maybe("partOf", sourceId),
    maybe("language", oneOf(["en", "ar", "zh-Hant"]))
  ]),
  ([own, ...more]) => Object.assign(own, ...more) as Source
)

/** A judgement of one of the claims given. */
export const assessmentOf = (
  claims: readonly [ClaimId, ...ReadonlyArray<ClaimId>]
): Arbitrary.Arbitrary<Assessment> =>
  Arbitrary.map(
    Arbitrary.all({
      id: Arbitrary.map(numbered("J"), (id) => AssessmentId.make(id)),
      by: text,
      publishedAt: published,
      subject: Arbitrary.map(
        Arbitrary.all([
          oneOf(claims),
          Arbitrary.schema(Reliability),
          Arbitrary.schema(Credibility),
          maybe("likelihood", Arbitrary.schema(Likelihood))
        ]),
        ([claim, reliability, credibility, likelihood]) => ({
          kind: "claim" as const,
          claim,
          reliability,
          credibility,
          ...likelihood
        })
      ),
      reasons: text,
      evidence: Arbitrary.array(oneOf(claims), { maxLength: 2 })
    }),
    (own): Assessment => own
  )

/** How one of the claims given turned out. */
export const outcomeOf = (
  claims: readonly [ClaimId, ...ReadonlyArray<ClaimId>]
): Arbitrary.Arbitrary<Outcome> =>
  Arbitrary.map(
    Arbitrary.all({
      id: Arbitrary.map(numbered("O"), (id) => OutcomeId.make(id)),
      claim: oneOf(claims),
      verdict: Arbitrary.schema(Verdict),
      by: text,
      publishedAt: published,
      reasons: text,
      evidence: Arbitrary.array(oneOf(claims), { maxLength: 2 })
    }),
    (own): Outcome => own
  )

const square = (longitude: number, latitude: number) => {
  const at = (x: number, y: number) => [Longitude.make(longitude + x), Latitude.make(latitude + y)] as const
  return {
    type: "Polygon" as const,
    coordinates: [[at(0, 0), at(0.001, 0), at(0.001, 0.001), at(0, 0.001), at(0, 0)]] as const
  }
}
