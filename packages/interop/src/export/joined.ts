const CHUNK_CHARACTERS = 65_536

/** Joins small texts to pieces of some tens of kilobytes, so that writing them costs little. */
export function* joined(texts: Iterable<string>): Generator<string> {
  let held: Array<string> = []
  let length = 0
  for (const text of texts) {
    held.push(text)
    length += text.length
    if (length < CHUNK_CHARACTERS) continue
    yield held.join("")
    held = []
    length = 0
  }
  if (held.length > 0) yield held.join("")
}
