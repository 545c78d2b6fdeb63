import { themeCss } from "@cordon/map-style/theme-css"
import { defineConfig, type Plugin } from "vite"
import solid from "vite-plugin-solid"

const TOKENS = "virtual:tokens.css"

/** The design tokens as a style sheet, written from the same constants that the map is drawn with. */
const tokens = (): Plugin => ({
  name: "cordon-tokens",
  resolveId: (id) => (id === TOKENS ? `\0${TOKENS}` : undefined),
  load: (id) => (id === `\0${TOKENS}` ? themeCss() : undefined)
})

export default defineConfig({
  base: "/",
  plugins: [tokens(), solid()],
  worker: { format: "es" },
  build: { target: "es2023", assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 1500 },
  server: {
    proxy: { "/api": process.env["CORDON_API"] ?? "http://127.0.0.1:4180" }
  }
})
