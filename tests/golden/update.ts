import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { checkout, eastAleppo, indexOfFolder } from "../support/case-folder.ts"
import { diffSummary, fileOf, goldenViews, summaryOf } from "./summary.ts"

/** Writes the expected answers anew. Every changed line is to be reviewed by hand before it is committed. */
const index = await indexOfFolder(eastAleppo)
const folder = join(checkout, eastAleppo, "expected")
mkdirSync(folder, { recursive: true })
for (const view of goldenViews) writeFileSync(join(folder, fileOf(view)), summaryOf(index, view))
writeFileSync(join(folder, "learned-2016-12-04-to-2017-01-31.yaml"), diffSummary(index))
