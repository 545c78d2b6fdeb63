#!/usr/bin/env node
// @ts-check
import { enableCompileCache } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

/*
 * Starts the command from its bundle when that was built from the sources as they are, else from the sources.
 *
 * The terminal UI runs from the sources always, because it shares its copy of `effect` with its client.
 * JavaScript, and nothing imported before the cache is on: loading what strips types costs each start 0.1 s.
 */
enableCompileCache()
const { checkout, command, isCurrent } = await import("./built-part.ts")
const bundled = process.argv[2] !== "tui" && isCurrent(command)
await import(bundled ? pathToFileURL(join(checkout, command.folder, command.product)).href : "./main.ts")
