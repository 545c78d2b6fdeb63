import { PlaceKind } from "@cordon/domain/place/place"
import { rightHanded } from "../place-geometry.ts"
import { flag, number, pick, text, word } from "../field.ts"
import { type Properties, put, putList } from "../properties.ts"
import { saidFields } from "../said-fields.ts"
import { subjectFields } from "../subject-fields.ts"
import type { Collection } from "./collection.ts"

/** The places that claims speak of, where they are located. They have no time: a place is known throughout. */
export const places: Collection = {
  spec: {
    id: "places",
    title: "Places",
    description:
      "The places that claims speak of, as points or as the polygons of their datasets. Who holds them is in the collection of control.",
    geometry: "any",
    fields: [
      ...pick(subjectFields, ["place", "place_name"]),
      text("names", "Names", "Main names by language, e.g. ar: …; en: …"),
      text("alternative_names", "Other spellings", "Other spellings of the name"),
      word("place_kind", "Kind of place", "What the place is", PlaceKind.literals),
      subjectFields.location_confidence,
      text("location_source", "Source of the location", "Where the point or polygon is from"),
      flag("mapped", "Mapped", "true where the place is a cell of the control map"),
      text("within", "Within", "Ids of the places that contain it, nearest first"),
      text("pcode", "P-code", "Its code in a dataset of places"),
      text("pcode_dataset", "P-code dataset", "Dataset and version of that code"),
      number("stated_area_km2", "Stated area", "Area that its dataset gives", { unit: "km2" }),
      saidFields.note
    ]
  },
  features: (index) =>
    index.bundle.record.places.map((record) => {
      const { location, pcode } = record
      const properties: Properties = { place: record.id, place_name: record.name }
      putList(
        properties,
        "names",
        Object.entries(record.names).map(([language, name]) => `${language}: ${name}`)
      )
      putList(properties, "alternative_names", record.alternativeNames)
      properties["place_kind"] = record.kind
      if (location.kind === "point") properties["location_confidence"] = location.confidence
      if (location.kind !== "unlocated") properties["location_source"] = location.source
      properties["mapped"] = record.mapped
      putList(properties, "within", record.within)
      put(properties, "pcode", pcode?.code)
      put(properties, "pcode_dataset", pcode?.dataset)
      put(properties, "stated_area_km2", record.statedArea)
      put(properties, "note", record.note)
      return {
        id: record.id,
        geometry:
          location.kind === "point"
            ? ({ type: "Point", coordinates: [location.longitude, location.latitude] } as const)
            : location.kind === "polygon"
              ? rightHanded(location.geometry)
              : undefined,
        valid: ALWAYS,
        known: ALWAYS,
        properties
      }
    })
}

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
