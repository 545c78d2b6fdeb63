import type { Context } from "hono"
import { readdirSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { extname, join } from "node:path"
import { tagStem } from "../answer/entity-tag.ts"
import { notModified, REVALIDATE, sendStored } from "../answer/send.ts"
import { StoredBody } from "../answer/stored-body.ts"
import type { ApiEnv } from "../middleware/api-env.ts"
import { noSuchRoute } from "../middleware/no-route.ts"

const INDEX = "/index.html"
const FOREVER = "public, max-age=31536000, immutable"

/**
 * Serves the built viewer: its files by their exact path, and its page for `/` and `/case/...`.
 *
 * The directory is listed once, and only what was listed is served, so that no path leads out of it; links in it
 * are passed over. Files with a hash in their name may be kept for ever.
 * Errors: defect when the directory cannot be read.
 */
export const viewerFiles = (directory: string): ((c: Context<ApiEnv>) => Promise<Response>) => {
  const files = new Map<string, Promise<ViewerFile>>()
  const listed = new Set(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        (entry) =>
          `/${join(entry.parentPath, entry.name).slice(join(directory).length).replaceAll("\\", "/").replace(/^\/+/, "")}`
      )
  )
  const fileAt = (path: string): Promise<ViewerFile> => {
    const known = files.get(path)
    if (known !== undefined) return known
    const read = readViewerFile(directory, path)
    files.set(path, read)
    read.catch(() => files.delete(path))
    return read
  }
  return async (c) => {
    const wanted = c.req.path
    const path = listed.has(wanted) ? wanted : isPage(wanted) && listed.has(INDEX) ? INDEX : undefined
    if (path === undefined) return noSuchRoute(c)
    const { body, stem } = await fileAt(path)
    const cacheControl =
      /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path) && path.startsWith("/assets/") ? FOREVER : REVALIDATE
    return notModified(c, stem, cacheControl) ?? sendStored(c, body, stem, cacheControl)
  }
}

interface ViewerFile {
  readonly body: StoredBody
  readonly stem: string
}

const readViewerFile = async (directory: string, path: string): Promise<ViewerFile> => {
  const bytes = await readFile(join(directory, path))
  return { body: new StoredBody(mediaTypeOf(path), bytes), stem: tagStem(path, bytes.toString("base64")) }
}

const isPage = (path: string): boolean => path === "/" || path === "/case" || path.startsWith("/case/")

const mediaTypeOf = (path: string): string => MEDIA_TYPES[extname(path)] ?? "application/octet-stream"

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".geojson": "application/geo+json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".pbf": "application/x-protobuf",
  ".txt": "text/plain; charset=utf-8"
}
