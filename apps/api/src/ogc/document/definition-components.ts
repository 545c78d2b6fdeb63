import type { Json } from "./feature-schema.ts"

/** An OpenAPI document without the components that none of its paths comes to. */
export const withUsedComponents = (document: Json): Json => {
  const used = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (typeof value !== "object" || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key !== "$ref" || typeof part !== "string") visit(part)
      else if (!used.has(part)) {
        used.add(part)
        visit(resolve(document, part))
      }
    }
  }
  visit(document["paths"])
  return {
    ...document,
    components: Object.fromEntries(
      Object.entries(document["components"] as Readonly<Record<string, Json>>).map(([kind, parts]) => [
        kind,
        Object.fromEntries(Object.entries(parts).filter(([name]) => used.has(`#/components/${kind}/${name}`)))
      ])
    )
  }
}

const resolve = (document: Json, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], document)
