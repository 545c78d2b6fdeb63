import { rolldown } from "rolldown"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"

/**
 * Bundles the command into `--outDir`, by default `dist`, so that it starts in a fraction of the time that its
 * sources take: what nothing uses is left out, and the rest is a few files.
 *
 * Packages that load WebAssembly from beside themselves stay where they are; scripts of worker threads become
 * files of their own.
 */
const { values } = parseArgs({
  options: { outDir: { type: "string", default: join(import.meta.dirname, "dist") } }
})
const staying = /^(?:geos-wasm|highs)(?:\/|$)/
const workerScript = /new URL\("(\.[^"]+\.ts)", import\.meta\.url\)/g

const bundle = await rolldown({
  input: { main: join(import.meta.dirname, "src/main.ts") },
  platform: "node",
  external: [/^node:/],
  plugins: [
    {
      name: "stays-where-it-is",
      resolveId: {
        filter: { id: staying },
        async handler(source, importer) {
          const found = await this.resolve(source, importer, { skipSelf: true })
          return found === null ? null : { id: found.id, external: "absolute" }
        }
      }
    },
    {
      name: "worker-scripts",
      transform: {
        filter: { code: "import.meta.url" },
        handler(code, file) {
          return code.replace(workerScript, (_, script: string) => {
            const reference = this.emitFile({ type: "chunk", id: join(dirname(file), script) })
            return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`
          })
        }
      }
    }
  ]
})
await bundle.write({ dir: values.outDir, format: "esm", minify: false })
await bundle.close()
