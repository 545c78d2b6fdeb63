import { writePages } from "./reference.ts"

await writePages()
