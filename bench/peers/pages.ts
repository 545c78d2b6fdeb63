import { Refusal } from "./refusal.ts"

/** A page of features, as far as it is looked at. */
export interface Page {
  readonly numberMatched?: number
  readonly features: ReadonlyArray<Feature>
  readonly links?: ReadonlyArray<{ readonly rel: string; readonly href: string }>
}

/** A feature, as far as it is looked at. */
export interface Feature {
  readonly id?: string | number
  readonly properties: Readonly<Record<string, unknown>>
}

/** Reads a page of features. Throws a Refusal when the answer is none. */
export const readPage = async (url: string): Promise<Page> => {
  const response = await fetch(url)
  const text = await response.text()
  try {
    if (response.ok) return JSON.parse(text) as Page
  } catch {
    throw new Refusal(`${url} answers what is no JSON: ${text.slice(0, 300)}`)
  }
  throw new Refusal(`${url} answers ${response.status}: ${text.slice(0, 300)}`)
}

/** Where a page says that the next one is, without the origin; undefined on the last one. */
export const nextOf = (origin: string, page: Page): string | undefined => {
  const href = page.links?.find(({ rel }) => rel === "next")?.href
  if (href === undefined) return undefined
  if (href.startsWith(`${origin}/`)) return href.slice(origin.length)
  throw new Refusal(`a next link leads away from ${origin}: ${href}`)
}

/** The first pages of a list, each as the one before links to it. */
export const following = async (
  origin: string,
  path: string,
  pages: number
): Promise<ReadonlyArray<string>> => {
  const paths = [path]
  while (paths.length < pages) {
    const next = nextOf(origin, await readPage(origin + paths.at(-1)!))
    if (next === undefined) break
    paths.push(next)
  }
  return paths
}

/** Every page of a list. */
export async function* everyPage(origin: string, path: string): AsyncGenerator<Page> {
  for (let next: string | undefined = path; next !== undefined; ) {
    const page: Page = await readPage(origin + next)
    yield page
    next = nextOf(origin, page)
  }
}
