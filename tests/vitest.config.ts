import { defineProject } from "vitest/config"

export default defineProject({
  test: {
    name: "tests",
    include: ["**/*.test.ts"],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // A real browser and a real terminal on a busy machine miss a beat now and then; a fault fails twice.
    retry: 2
  }
})
