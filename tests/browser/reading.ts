import type { Page } from "playwright-core"

/** One thing as a screen reader comes to it: what it is and what it is called. */
export interface Heard {
  readonly role: string
  readonly name: string
  /** Level of a heading. */
  readonly level?: number
}

interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly childIds?: ReadonlyArray<string>
  readonly properties?: ReadonlyArray<{ readonly name: string; readonly value: { readonly value: unknown } }>
}

/** Roles that a screen reader passes through without a word. */
const SILENT = new Set([
  "generic",
  "none",
  "RootWebArea",
  "InlineTextBox",
  "LayoutTable",
  "LayoutTableRow",
  "LayoutTableCell"
])

/**
 * What a screen reader is given of a page, in the order in which it reads: Chromium's own accessibility tree, walked.
 *
 * Source: Chrome DevTools Protocol, Accessibility.getFullAXTree.
 */
export const readAloud = async (page: Page): Promise<ReadonlyArray<Heard>> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Accessibility.enable")
  const { nodes } = (await devtools.send("Accessibility.getFullAXTree")) as unknown as {
    readonly nodes: ReadonlyArray<AxNode>
  }
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const heard: Array<Heard> = []
  const walk = (node: AxNode | undefined): void => {
    if (node === undefined) return
    const role = node.role?.value ?? ""
    const name = node.name?.value ?? ""
    if (!node.ignored && !SILENT.has(role) && (name !== "" || role !== "StaticText")) {
      const level = node.properties?.find((property) => property.name === "level")?.value.value
      heard.push({ role, name, ...(typeof level === "number" ? { level } : {}) })
    }
    for (const id of node.childIds ?? []) walk(byId.get(id))
  }
  walk(nodes[0])
  return heard
}

/** Each row of the tables that are read, its cells one after the other. */
export const rowsOf = (heard: ReadonlyArray<Heard>): ReadonlyArray<string> => {
  const rows: Array<Array<string>> = []
  for (const { role, name } of heard) {
    if (role === "row") rows.push([])
    else if (role === "heading") rows.push([name])
    else if (role === "StaticText") rows.at(-1)?.push(name)
  }
  return rows.map((row) => row.join(" ").replaceAll(/\s+/g, " ")).filter((row) => row !== "")
}

/** What is read from a heading on, up to the next heading of its level or above. */
export const underHeading = (heard: ReadonlyArray<Heard>, title: string | RegExp): string => {
  const start = heard.findIndex(
    ({ role, name }) =>
      role === "heading" && (typeof title === "string" ? name.startsWith(title) : title.test(name))
  )
  if (start < 0) throw new Error(`no heading ${title} is read`)
  const level = heard[start]!.level ?? 6
  const rest = heard.slice(start + 1)
  const end = rest.findIndex((one) => one.role === "heading" && (one.level ?? 6) <= level)
  return rest
    .slice(0, end < 0 ? undefined : end)
    .filter(({ role }) => role === "StaticText")
    .map(({ name }) => name)
    .join(" ")
    .replaceAll(/\s+/g, " ")
}
