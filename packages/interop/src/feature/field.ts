import type { FeatureField } from "./case-feature.ts"

type More = Omit<FeatureField, "name" | "title" | "description" | "type">

const field =
  (type: FeatureField["type"]) =>
  (name: string, title: string, description: string, more: More = {}): FeatureField => ({
    name,
    title,
    description,
    type,
    ...more
  })

/** A field of text. */
export const text = field("string")

/** A field that is one of a few words. */
export const word = (
  name: string,
  title: string,
  description: string,
  values: ReadonlyArray<string>
): FeatureField => text(name, title, description, { values })

/** A field that is a number. */
export const number = field("number")

/** A field that is a whole number. */
export const integer = field("integer")

/** A field that is true or false. */
export const flag = field("boolean")

/** A field that is a calendar day of the case's zone. */
export const day = field("date")

/** A field that is an EDTF text. */
export const edtf = field("edtf")

/** A field that is an instant in UTC. */
export const instant = field("instant")

/** A field that is an address. */
export const uri = field("uri")

/** The fields of a catalogue by their names, in the order that is asked for. */
export const pick = <Name extends string>(
  catalogue: Readonly<Record<Name, FeatureField>>,
  names: ReadonlyArray<Name>
): ReadonlyArray<FeatureField> => names.map((name) => catalogue[name])
