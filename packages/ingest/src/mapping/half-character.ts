/** Whether a text holds half of a character, which JSON can escape and no text in bytes can hold. */
export const hasHalfCharacter = (text: string): boolean => /\p{Surrogate}/u.test(text)

/** Whether any text in plain JSON does, keys among them. */
export const holdsHalfCharacter = (value: unknown): boolean => {
  if (typeof value === "string") return hasHalfCharacter(value)
  if (typeof value !== "object" || value === null) return false
  return Object.entries(value).some(([key, inner]) => hasHalfCharacter(key) || holdsHalfCharacter(inner))
}
