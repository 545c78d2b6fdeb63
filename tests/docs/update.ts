import { writePages } from "./reference.ts"

writePages()
