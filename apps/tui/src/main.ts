import type { CaseId } from "@cordon/domain/key"
import { render } from "ink"
import { createElement } from "react"
import { App } from "./app.tsx"
import { type ApiClient, terminalClient } from "./client.ts"
import { openWithSystem } from "./open-url.ts"
import { lookOf } from "./paint.ts"

/** What the terminal UI is started with; the command line composes it. */
export interface TerminalOptions {
  /** The typed client of `@cordon/client`, in process or of a remote server. */
  readonly client: ApiClient
  /** The case to open; without it the only one, or a choice. */
  readonly caseId?: CaseId
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  /** Opens an address in whatever opens addresses here, by default the system's opener; false when nothing does. */
  readonly openUrl?: (url: string) => Promise<boolean>
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Exit code when the terminal cannot show a screen. */
export const NOT_A_TERMINAL = 2

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * Runs the terminal UI until it is left, and gives the exit code.
 *
 * The screen that was there before is restored on `q`, Ctrl-C, SIGTERM, SIGHUP and on a crash.
 * Shape: 0 when left by a key, 128 + n when ended by a signal, 1 after a crash, 2 when this is no terminal.
 */
export const runTerminal = async (options: TerminalOptions): Promise<number> => {
  const { client, caseId, stdin, stdout, env, openUrl = openWithSystem(env) } = options
  const refusal = refusalOf(options)
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`)
    return NOT_A_TERMINAL
  }
  let code = 0
  let failure: unknown
  const instance = render(
    createElement(App, {
      client: terminalClient(client),
      ...(caseId === undefined ? {} : { caseId }),
      look: lookOf(env),
      openUrl,
      copy: (text) => stdout.write(clipboardCode(text)),
      quit: () => instance.unmount(),
      schedule: (callback, milliseconds) => {
        const timer = setTimeout(callback, milliseconds)
        return () => clearTimeout(timer)
      }
    }),
    {
      stdin,
      stdout,
      alternateScreen: true,
      incrementalRendering: true,
      interactive: true,
      maxFps: 30,
      exitOnCtrlC: false,
      patchConsole: typeof console.Console === "function"
    }
  )
  const listeners: Array<readonly [string, (...args: ReadonlyArray<unknown>) => void]> = [
    ...Object.entries(SIGNALS).map(([signal, exit]) => [signal, () => leave(exit)] as const),
    ["uncaughtException", (cause: unknown) => crash(cause)],
    ["unhandledRejection", (cause: unknown) => crash(cause)]
  ]
  const leave = (exit: number): void => {
    code = exit
    instance.unmount()
  }
  const crash = (cause: unknown): void => {
    failure = cause
    leave(1)
  }
  for (const [event, listener] of listeners) process.on(event, listener)
  try {
    await instance.waitUntilExit()
  } catch (cause) {
    failure = cause
    code = 1
  } finally {
    for (const [event, listener] of listeners) process.off(event, listener)
    instance.cleanup()
  }
  if (failure !== undefined) {
    process.stderr.write(
      `The terminal UI failed: ${failure instanceof Error ? (failure.stack ?? failure.message) : JSON.stringify(failure)}\n`
    )
  }
  return code
}

const refusalOf = ({ stdin, stdout, env }: TerminalOptions): string | undefined => {
  if (!stdout.isTTY || !stdin.isTTY) {
    return "The terminal UI needs a terminal for input and output; here one of them is a file or a pipe. Use the other commands of cordon, or the API, in scripts."
  }
  return env["TERM"] === "dumb"
    ? "This terminal says that it is dumb (TERM=dumb): it cannot show a screen. Use the other commands of cordon, or the web viewer."
    : undefined
}

/** The code with which a program puts text on the clipboard of its terminal. Source: xterm control sequences, OSC 52. */
const clipboardCode = (text: string): string =>
  `\u001b]52;c;${Buffer.from(text, "utf8").toString("base64")}\u0007`
