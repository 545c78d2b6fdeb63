import { defineProject } from "vitest/config"

export default defineProject({ test: { name: "view-model", include: ["src/**/*.test.ts"] } })
