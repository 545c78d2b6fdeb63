/** How a holding is written in one cell, for messages. */
export const HOLDING_FORMS = "an actor id, contested:<actor>+<actor> or besieged:<besieger>><inside>"

/**
 * Reads how ground stands from one cell: `syr_gov`, `contested:a+b`, or `besieged:a>b` for a besieging b.
 *
 * Shape: the encoded form of a `Holding`; `undefined` for a text of another form.
 * Gotcha: how many actors there are and whether they differ is for the schema to check, not here.
 */
export const readHolding = (text: string): Readonly<Record<string, unknown>> | undefined => {
  const colon = text.indexOf(":")
  const kind = colon === -1 ? "held" : text.slice(0, colon).trim()
  const names = text.slice(colon + 1)
  switch (kind) {
    case "held":
      return /[+>\s]/.test(names.trim()) ? undefined : { kind, by: names.trim() }
    case "contested":
      return { kind, between: names.split("+").map((name) => name.trim()) }
    case "besieged": {
      const [by = "", inside = "", ...more] = names.split(">").map((name) => name.trim())
      return by === "" || inside === "" || more.length > 0 ? undefined : { kind, by, inside }
    }
    default:
      return undefined
  }
}
