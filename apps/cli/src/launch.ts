#!/usr/bin/env node
import { enableCompileCache } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { checkout, command, isCurrent } from "./built-part.ts"

/**
 * Starts the command from its bundle when that was built from the sources as they are, else from the sources.
 *
 * The terminal UI runs from the sources always, because it shares its copy of `effect` with its client.
 */
enableCompileCache()
const bundled = process.argv[2] !== "tui" && isCurrent(command)
await import(bundled ? pathToFileURL(join(checkout, command.folder, command.product)).href : "./main.ts")
