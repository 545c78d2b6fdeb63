import type { FeatureValue } from "./case-feature.ts"

/** The properties of a feature while they are put together. */
export type Properties = Record<string, FeatureValue>

/** Puts a property where it has a value. */
export const put = (properties: Properties, name: string, value: FeatureValue | undefined): void => {
  if (value !== undefined && value !== "") properties[name] = value
}

/** Puts a list as one text, where it has any items. */
export const putList = (properties: Properties, name: string, items: ReadonlyArray<string>): void => {
  if (items.length > 0) properties[name] = items.join("; ")
}
