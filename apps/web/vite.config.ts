import { themeCss } from "@cordon/map-style/theme-css"
import { createHash } from "node:crypto"
import { defineConfig, type Plugin } from "vite"
import solid from "vite-plugin-solid"

const TOKENS = "virtual:tokens.css"

/** The design tokens as a style sheet, written from the same constants that the map is drawn with. */
const tokens = (): Plugin => ({
  name: "cordon-tokens",
  resolveId: (id) => (id === TOKENS ? `\0${TOKENS}` : undefined),
  load: (id) => (id === `\0${TOKENS}` ? themeCss() : undefined)
})

const WORKER = "offline-worker"

/** Names the files of the build to the worker that keeps them for when there is no server. */
const offline = (): Plugin => ({
  name: "cordon-offline",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const worker = bundle[`${WORKER}.js`]
      if (worker?.type !== "chunk") return
      const files = Object.values(bundle).flatMap((file) => {
        if (file === worker || !/\.(?:js|mjs|css|html|woff2)$/.test(file.fileName)) return []
        const content = file.type === "chunk" ? file.code : file.source
        const revision = file.fileName.startsWith("assets/")
          ? null
          : createHash("sha256").update(content).digest("hex").slice(0, 16)
        return [{ url: `/${file.fileName}`, revision }]
      })
      worker.code = worker.code.replaceAll("CORDON_FILES", JSON.stringify(files))
    }
  }
})

export default defineConfig({
  base: "/",
  plugins: [tokens(), solid(), offline()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { index: "index.html", [WORKER]: "src/offline/offline-worker.ts" },
      output: {
        entryFileNames: ({ name }) => (name === WORKER ? "[name].js" : "assets/[name]-[hash].js")
      }
    }
  },
  server: {
    proxy: { "/api": process.env["CORDON_API"] ?? "http://127.0.0.1:4180" }
  }
})
