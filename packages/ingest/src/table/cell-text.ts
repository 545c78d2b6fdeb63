/** The text of a cell without the space around it; empty where there is none. */
export const textAt = (cells: ReadonlyArray<string>, position: number): string => {
  if (position < 0) return ""
  const cell = cells[position]!
  const { length } = cell
  if (length === 0) return cell
  // Space is rare, and looking is cheaper than cutting.
  return mayBeSpace(cell.charCodeAt(0)) || mayBeSpace(cell.charCodeAt(length - 1)) ? cell.trim() : cell
}

const mayBeSpace = (unit: number): boolean => unit <= 32 || unit >= 128
