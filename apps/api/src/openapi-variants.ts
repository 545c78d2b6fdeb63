/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>

const PREFIX = "#/components/schemas/"

/**
 * Merges components that are one schema under several descriptions (`PlaceId`, `PlaceId_1`) into the plain one, and
 * moves each other description to where it is referred to. Components come in alphabetical order.
 *
 * Source: OpenAPI 3.1 lets `$ref` have siblings, as JSON Schema 2020-12 does.
 */
export const mergeVariants = (
  definitions: Readonly<Record<string, Json>>
): { readonly components: Json; readonly rewrite: (schema: Json) => Json } => {
  const plain = new Map<string, { readonly name: string; readonly description: unknown }>()
  for (const [name, schema] of Object.entries(definitions)) {
    const base = /^(.+)_\d+$/.exec(name)?.[1]
    const original = base === undefined ? undefined : definitions[base]
    if (base === undefined || original === undefined || bare(schema) !== bare(original)) continue
    plain.set(`${PREFIX}${name}`, { name: base, description: schema["description"] })
  }
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite)
    if (typeof value !== "object" || value === null) return value
    const object = Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key, part]) =>
            !(key === "minimum" || key === "maximum") || Math.abs(part) !== Number.MAX_SAFE_INTEGER
        )
        .map(([key, part]) => [key, rewrite(part)])
    )
    const variant = plain.get(String(object["$ref"]))
    if (variant === undefined) return object
    const { description = variant.description } = object
    return {
      ...object,
      $ref: `${PREFIX}${variant.name}`,
      ...(description === undefined ? {} : { description })
    }
  }
  const kept = Object.entries(definitions)
    .filter(([name]) => !plain.has(`${PREFIX}${name}`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    components: Object.fromEntries(kept.map(([name, schema]) => [name, rewrite(schema)])),
    rewrite: (schema) => rewrite(schema) as Json
  }
}

/** A schema as text, whatever it is described as and whichever variants it refers to. */
const bare = (schema: Json): string =>
  JSON.stringify({ ...schema, description: undefined }).replace(/_\d+"/g, '"')
