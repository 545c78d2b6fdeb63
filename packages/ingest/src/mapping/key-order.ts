/**
 * Plain JSON with the keys of every object in code-unit order, so that `JSON.stringify` writes it canonically.
 *
 * Source: RFC 8785, section 3.2.3.
 */
export const inKeyOrder = <A>(value: A): A => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => inKeyOrder(item)) as A
  const ordered: Record<string, unknown> = {}
  const object = value as Record<string, unknown>
  for (const key of Object.keys(object).sort()) ordered[key] = inKeyOrder(object[key])
  return ordered as A
}
