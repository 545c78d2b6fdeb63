import { defineProject } from "vitest/config"

export default defineProject({ test: { name: "map-style", include: ["src/**/*.test.ts"] } })
