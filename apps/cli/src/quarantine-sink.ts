import type { QuarantineSink } from "@cordon/ingest/table/quarantine"
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from "node:fs"
import { dirname, extname, resolve } from "node:path"

/** Unit: UTF-16 units of text that are written at once. */
const BUFFERED = 65_536

/**
 * Writes quarantined rows to a file beside others of the same name, which are kept: somebody may be mending one.
 *
 * `path` is the file's name, with or without its ending.
 */
export const quarantineSink = (path: string, input: string): QuarantineSink => {
  let file: number | undefined
  let text = ""
  const flush = (): void => {
    if (file !== undefined && text !== "") writeSync(file, text)
    text = ""
  }
  return {
    open: (extension) => {
      mkdirSync(dirname(resolve(path)), { recursive: true, mode: 0o700 })
      const name = freeName(path, extension, input)
      file = openSync(name, "wx", 0o600)
      return name
    },
    write: (more) => {
      text += more
      if (text.length >= BUFFERED) flush()
    },
    close: () => {
      flush()
      if (file !== undefined) closeSync(file)
      file = undefined
    }
  }
}

const freeName = (path: string, extension: string, input: string): string => {
  const stem = extname(path) === `.${extension}` ? path.slice(0, -extension.length - 1) : path
  for (let n = 1; ; n += 1) {
    const name = `${stem}${n === 1 ? "" : `-${n}`}.${extension}`
    if (!existsSync(name) && resolve(name) !== input) return name
  }
}
