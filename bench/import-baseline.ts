import Papa from "papaparse"
import { createReadStream, rmSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"

/**
 * What an import is compared with, each in a process of its own: `read` takes the file apart with papaparse and does
 * nothing with the rows; `insert` puts as many texts of 2 kB into a bare table, without hashes, chain or index.
 *
 * Arguments: `read` and a file, or `insert`, a directory and the number of rows. Prints the seconds it took.
 */
const [mode, path = "", rows = "0"] = process.argv.slice(2)
const started = performance.now()

if (mode === "read") {
  let read = 0
  let rest = ""
  const take = (text: string, last: boolean): void => {
    const { data, meta } = new Papa.Parser({ delimiter: ",", newline: "\n" }).parse(text, 0, !last)
    read += data.length
    rest = text.slice(meta.cursor)
  }
  for await (const piece of createReadStream(path, { encoding: "utf8", highWaterMark: 131_072 }))
    take(rest + String(piece), false)
  take(rest, true)
  if (read === 0) throw new Error(`${path} has no rows`)
} else {
  const file = join(path, "baseline.sqlite")
  const db = new DatabaseSync(file)
  db.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (body TEXT NOT NULL) STRICT"
  )
  const insert = db.prepare("INSERT INTO row (body) VALUES (?)")
  const body = "x".repeat(2000)
  for (let done = 0; done < Number(rows); done += 8000) {
    db.exec("BEGIN")
    for (let i = done; i < Math.min(done + 8000, Number(rows)); i += 1) insert.run(`${i}${body}`)
    db.exec("COMMIT")
  }
  db.close()
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true })
}

process.stdout.write(String((performance.now() - started) / 1000))
