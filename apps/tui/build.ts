import { rolldown } from "rolldown"
import { join } from "node:path"
import { parseArgs } from "node:util"

/**
 * Bundles the terminal UI into `tui.js` of `--outDir`, by default `dist`, since Node strips types but not JSX.
 *
 * `effect` stays outside, so that the client's effects and this program's are run by one copy of it.
 */
const { values } = parseArgs({
  options: { outDir: { type: "string", default: join(import.meta.dirname, "dist") } }
})
const bundle = await rolldown({
  input: join(import.meta.dirname, "src/main.ts"),
  platform: "node",
  external: [/^node:/, /^effect(\/|$)/],
  resolve: { alias: { "react-devtools-core": join(import.meta.dirname, "src/no-devtools.ts") } },
  transform: { define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' } }
})
await bundle.write({
  file: join(values.outDir, "tui.js"),
  format: "esm",
  codeSplitting: false,
  minify: false
})
await bundle.close()
