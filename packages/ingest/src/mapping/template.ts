/** Pieces of a template in their order: text as it stands, and columns whose cells take their place. */
export type TemplatePiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "column"; readonly column: string }

const PLACEHOLDER = /\{\{|\}\}|\{([^{}]+)\}/g

/**
 * Takes a template apart.
 *
 * Shape: `{column}` is a column; `{{` and `}}` are braces; a lone brace is itself.
 */
export const templatePieces = (template: string): ReadonlyArray<TemplatePiece> => {
  const pieces: Array<TemplatePiece> = []
  let text = ""
  let end = 0
  for (const match of template.matchAll(PLACEHOLDER)) {
    text += template.slice(end, match.index)
    end = match.index + match[0].length
    const column = match[1]?.trim()
    if (column === undefined || column === "") text += match[0].slice(0, 1)
    else {
      if (text !== "") pieces.push({ kind: "text", text })
      text = ""
      pieces.push({ kind: "column", column })
    }
  }
  text += template.slice(end)
  return text === "" ? pieces : [...pieces, { kind: "text", text }]
}

/** Whether a template depends on any column. */
export const hasPlaceholder = (template: string): boolean =>
  templatePieces(template).some(({ kind }) => kind === "column")
