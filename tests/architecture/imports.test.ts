import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "../..")

/** What each package may import besides itself; the table of the architecture page in docs/concepts. */
const mayImport: Readonly<Record<string, ReadonlyArray<string>>> = {
  "packages/domain": ["effect"],
  "packages/geometry": ["effect", "@cordon/domain", "d3-delaunay", "geos-wasm", "geographiclib-geodesic"],
  "packages/ledger": ["effect", "@cordon/domain", "@noble/hashes", "canonicalize"],
  "packages/reasoning": ["effect", "@cordon/domain", "@cordon/ledger", "highs", "jstat"],
  "packages/protocol": ["effect", "@cordon/domain", "@cordon/ledger", "@cordon/reasoning"],
  "packages/ingest": [
    "effect",
    "@cordon/domain",
    "@cordon/geometry",
    "@cordon/ledger",
    "papaparse",
    "saxes",
    "yaml"
  ],
  "packages/interop": [
    "effect",
    "@cordon/domain",
    "@cordon/ledger",
    "@cordon/map-style",
    "flatbuffers",
    "flatgeobuf",
    "hyparquet-writer",
    "papaparse",
    "polylabel"
  ],
  "packages/store-sqlite": ["effect", "@cordon/domain", "@cordon/ledger", "node:"],
  "packages/client": ["effect", "@cordon/domain", "@cordon/ledger", "@cordon/protocol"],
  "packages/view-model": ["effect", "@cordon/domain", "@cordon/ledger", "@cordon/client"],
  "packages/map-style": ["@cordon/domain", "@cordon/view-model", "effect"],
  "apps/api": [
    "effect",
    "@cordon/domain",
    "@cordon/geometry",
    "@cordon/ingest",
    "@cordon/interop",
    "@cordon/ledger",
    "@cordon/protocol",
    "@cordon/reasoning",
    "@maplibre/",
    "flatbush",
    "hono",
    "@hono/",
    "node:"
  ],
  "apps/web": [
    "effect",
    "@cordon/domain",
    "@cordon/ledger",
    "@cordon/client",
    "@cordon/protocol",
    "@cordon/view-model",
    "@cordon/map-style",
    "solid-js",
    "maplibre-gl",
    "milsymbol",
    "supercluster",
    "d3-scale",
    "d3-shape",
    "papaparse",
    "@tanstack/solid-virtual",
    "@fontsource/",
    "workbox-core",
    "workbox-expiration",
    "workbox-precaching",
    "workbox-routing",
    "workbox-strategies",
    "virtual:",
    "geojson"
  ],
  "apps/tui": [
    "effect",
    "@cordon/domain",
    "@cordon/ledger",
    "@cordon/client",
    "@cordon/view-model",
    "@cordon/map-style",
    "ink",
    "react",
    "node:"
  ]
}

/** Packages that must run anywhere: no Node, no DOM, no clock, no chance, no environment. */
const pure = [
  "domain",
  "geometry",
  "ledger",
  "reasoning",
  "protocol",
  "ingest",
  "interop",
  "client",
  "view-model",
  "map-style"
].map((name) => `packages/${name}`)

const impure = [
  { pattern: /\bnew Date\b|\bDate\.now\b|\bDate\.parse\b|\bDate\.UTC\b/, what: "the Date object" },
  { pattern: /\bMath\.random\b/, what: "Math.random" },
  { pattern: /\bprocess\./, what: "process" },
  {
    pattern:
      /\bdocument\.(?:body|create|get|query|add)|\bwindow\.(?:location|document|add|match|open|set)|\blocalStorage\b/,
    what: "the DOM"
  }
]

const sourcesOf = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|(?:^|\/)fixture\//.test(file))
    .map((file) => join(folder, "src", file))

const importsOf = (text: string): ReadonlyArray<{ line: number; specifier: string }> =>
  text.split("\n").flatMap((line, i) => {
    const found =
      /(?:^|\s)(?:import|export)\b[^"']*?from\s+["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|import\(["']([^"']+)["']\)|^\} from ["']([^"']+)["']/.exec(
        line
      )
    const specifier = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4]
    return specifier === undefined ? [] : [{ line: i + 1, specifier }]
  })

/** Folders with a manifest; a folder that a build left behind is none. */
const packages = [
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}`),
  ...readdirSync(join(root, "apps")).map((name) => `apps/${name}`)
].filter((folder) => existsSync(join(root, folder, "package.json")))

describe("imports", () => {
  it.each(Object.entries(mayImport))("%s imports only what it may", (folder, allowed) => {
    const offences = sourcesOf(folder).flatMap((file) =>
      importsOf(readFileSync(join(root, file), "utf8"))
        .filter(({ specifier }) => !specifier.startsWith("."))
        .filter(
          ({ specifier }) =>
            !allowed.some(
              (name) =>
                specifier === name ||
                specifier.startsWith(name.endsWith(":") || name.endsWith("/") ? name : `${name}/`)
            )
        )
        .map(({ line, specifier }) => `${file}:${line} imports ${specifier}`)
    )
    expect(offences).toEqual([])
  })

  it("of the apps only the command imports others, and no package imports an app", () => {
    const apps = ["@cordon/api", "@cordon/web", "@cordon/tui", "@cordon/cli"]
    const offences = packages
      .filter((folder) => folder !== "apps/cli")
      .flatMap((folder) =>
        sourcesOf(folder).flatMap((file) =>
          importsOf(readFileSync(join(root, file), "utf8"))
            .filter(({ specifier }) => apps.some((app) => specifier.startsWith(`${app}/`)))
            .map(({ line, specifier }) => `${file}:${line} imports ${specifier}`)
        )
      )
    expect(offences).toEqual([])
  })

  it("never climbs out of a package by a relative path", () => {
    const offences = packages.flatMap((folder) =>
      sourcesOf(folder).flatMap((file) =>
        importsOf(readFileSync(join(root, file), "utf8"))
          .filter(
            ({ specifier }) =>
              specifier.startsWith(".") && relative(folder, join(file, "..", specifier)).startsWith("..")
          )
          .map(({ line, specifier }) => `${file}:${line} imports ${specifier}`)
      )
    )
    expect(offences).toEqual([])
  })

  it("declares every package that it imports in its own manifest", () => {
    const offences = packages.flatMap((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Record<
        string,
        Record<string, string> | undefined
      >
      const declared = new Set([
        ...Object.keys(manifest["dependencies"] ?? {}),
        ...Object.keys(manifest["devDependencies"] ?? {})
      ])
      return sourcesOf(folder).flatMap((file) =>
        importsOf(readFileSync(join(root, file), "utf8"))
          .filter(
            ({ specifier }) =>
              !specifier.startsWith(".") &&
              !specifier.startsWith("node:") &&
              !specifier.startsWith("virtual:")
          )
          .map(({ line, specifier }) => ({
            line,
            name: specifier
              .split("/")
              .slice(0, specifier.startsWith("@") ? 2 : 1)
              .join("/")
          }))
          .filter(({ name }) => !declared.has(name) && !declared.has(`@types/${name}`))
          .map(
            ({ line, name }) => `${file}:${line} imports ${name}, which ${folder}/package.json does not name`
          )
      )
    })
    expect(offences).toEqual([])
  })
})

describe("pure packages", () => {
  it.each(pure)("%s knows no clock, chance, environment or DOM", (folder) => {
    const offences = sourcesOf(folder).flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, i) =>
          /^\s*(?:\*|\/\/|\/\*)/.test(line)
            ? []
            : impure
                .filter(({ pattern }) => pattern.test(line))
                .map(({ what }) => `${file}:${i + 1} uses ${what}`)
        )
    )
    expect(offences).toEqual([])
  })
})

describe("files", () => {
  /** Longer than 500 lines, with the reason. */
  const waivers: Readonly<Record<string, string>> = {}

  it("hold one idea each: none has more than 500 lines without a waiver", () => {
    const long = packages
      .flatMap(sourcesOf)
      .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length }))
      .filter(({ file, lines }) => lines > 500 && waivers[file] === undefined)
    expect(long).toEqual([])
  })

  it("have names that say what they hold", () => {
    const banned = /(?:^|\/)(?:utils?|common|helpers?|misc|types|manager)\.tsx?$/
    const wrong = packages
      .flatMap(sourcesOf)
      .filter(
        (file) =>
          banned.test(file) || (file.endsWith(".ts") && !/^[a-z0-9.-]+$/.test(file.split("/").at(-1) ?? ""))
      )
    expect(wrong).toEqual([])
  })
})
