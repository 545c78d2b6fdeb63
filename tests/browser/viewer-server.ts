import { once } from "node:events"
import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { checkout, eastAleppo } from "../support/case-folder.ts"
import { inTurn } from "./build-turn.ts"

/** A server of the built viewer and the API over a data directory of its own. */
export interface ViewerServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts `cordon serve` with the East Aleppo case, building the viewer first where its sources changed. */
export const startServer = (data: string): Promise<ViewerServer> => inTurn(() => start(data))

const start = async (data: string): Promise<ViewerServer> => {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(checkout, "apps/cli/src/main.ts"), "serve", "--load", eastAleppo, "--port", "0", "--data", data],
    { cwd: checkout, env: { ...process.env, CORDON_DATA: "", PORT: "" }, stdio: ["ignore", "pipe", "pipe"] }
  )
  let heard = ""
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: unknown) => {
      heard += String(text)
      const found = /Cordon is at (\S+)/.exec(heard)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
    child.once("close", (code) => reject(new Error(`cordon serve ended with ${code}:\n${heard}`)))
  })
  return {
    url,
    stop: async () => {
      const closed = once(child, "close")
      child.kill("SIGTERM")
      await closed
    }
  }
}
