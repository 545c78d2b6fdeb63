import { CaseId } from "@cordon/domain/key"
import { Effect } from "effect"
import { join } from "node:path"
import { bundleOfFolder } from "./case-folder.ts"
import type * as Main from "../src/main.ts"

// The built file: Node strips types but not JSX. Run `pnpm build` first.
const { runTerminal } = (await import(join(import.meta.dirname, "../dist/tui.js"))) as typeof Main
const folder = process.argv[2] ?? join(import.meta.dirname, "../../../cases/east-aleppo-2016")
const bundle = bundleOfFolder(folder)
const unreasoned = () => Effect.fail(new Error("A folder without a server is not reasoned about."))
const promised = Effect.tryPromise({
  try: () => bundle,
  catch: (cause) => (cause instanceof Error ? cause : new Error(String(cause)))
})

process.exitCode = await runTerminal({
  client: {
    cases: () =>
      Effect.map(promised, ({ record: { manifest } }) => ({
        items: [{ id: manifest.id, title: manifest.title, subtitle: manifest.subtitle }]
      })),
    bundle: () => promised,
    verification: () => Effect.fail(new Error("The folder has no ledger to verify.")),
    conflicts: unreasoned,
    accounts: unreasoned,
    sourceRecord: unreasoned
  },
  caseId: CaseId.make("east-aleppo-2016"),
  stdin: process.stdin,
  stdout: process.stdout,
  openUrl: () => Promise.resolve(false),
  env: process.env
})
