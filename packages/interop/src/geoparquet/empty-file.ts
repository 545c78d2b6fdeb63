/** `num_rows` 0 (i64), `row_groups` (list, empty, element type 0), then the next list. */
const UNTYPED = [0x16, 0x00, 0x19, 0x00, 0x19] as const
const STRUCT = 0x0c

/**
 * A file without rows whose empty list of row groups says what it is a list of.
 *
 * Shape: the same bytes but one.
 * Source: Thrift compact protocol, list header; parquet.thrift, FileMetaData.
 * Gotcha: hyparquet-writer guesses the type of a list from its first element, and leaves 0 for an empty one, which
 * strict readers (Arrow's among them) refuse.
 */
export const withTypedEmptyList = (file: Uint8Array): Uint8Array => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const footer = file.length - 8 - view.getUint32(file.length - 8, true)
  for (let at = footer; at < file.length - UNTYPED.length; at++) {
    if (!UNTYPED.every((byte, i) => file[at + i] === byte)) continue
    const typed = file.slice()
    typed[at + 3] = STRUCT
    return typed
  }
  return file
}
