import { spawnSync } from "node:child_process"

/** Whether tmux is there, and if not, why the tests that need it are skipped. */
export const tmuxMissing = (): string | undefined => {
  const { status, error } = spawnSync("tmux", ["-V"], { encoding: "utf8" })
  if (status === 0) return undefined
  const why = `tmux is not installed (${error?.message ?? `exit code ${status}`}), so nothing can be tested in a real terminal`
  if (process.env["CORDON_REQUIRE_TERMINAL"] === "1")
    throw new Error(`${why}; CORDON_REQUIRE_TERMINAL=1 asks for it`)
  return why
}

/** A real terminal of a stated size, with a shell in it. */
export interface Terminal {
  /** Presses keys by tmux's names: `Right`, `S-Left`, `C-c`, or a letter. */
  press(...keys: ReadonlyArray<string>): void
  /** Types text as it is. */
  type(text: string): void
  /** What stands on the screen, without trailing blanks. */
  screen(): string
  /** What stands on the screen with its escape codes. */
  painted(): string
  /** Waits until the screen satisfies a test; fails with the screen as it then was. */
  until(test: string | RegExp | ((screen: string) => boolean), seconds?: number): Promise<string>
  resize(columns: number, rows: number): void
  /** A format of tmux, e.g. `#{alternate_on}`. */
  ask(format: string): string
  close(): void
}

const socket = `cordon-test-${process.pid}`
let opened = 0

const tmux = (...args: ReadonlyArray<string>): string => {
  const { status, stdout, stderr } = spawnSync("tmux", ["-L", socket, "-f", "/dev/null", ...args], {
    encoding: "utf8"
  })
  if (status !== 0) throw new Error(`tmux ${args.join(" ")}: ${stderr}`)
  return stdout
}

/** Opens a terminal with a plain shell. The shell's prompt is `$ `. */
export const openTerminal = (
  columns: number,
  rows: number,
  env: Readonly<Record<string, string>> = {}
): Terminal => {
  opened += 1
  const name = `t${opened}`
  const settings = Object.entries({ PS1: "$ ", ...env }).map(([key, value]) => `${key}='${value}'`)
  tmux(
    "new-session",
    "-d",
    "-s",
    name,
    "-x",
    String(columns),
    "-y",
    String(rows),
    `env ${settings.join(" ")} sh`
  )
  const screen = () => tmux("capture-pane", "-p", "-t", name)
  return {
    press: (...keys) => tmux("send-keys", "-t", name, ...keys),
    type: (text) => tmux("send-keys", "-t", name, "-l", text),
    screen,
    painted: () => tmux("capture-pane", "-p", "-e", "-t", name),
    until: async (test, seconds = 20) => {
      const passes = (text: string) =>
        typeof test === "string"
          ? text.includes(test)
          : typeof test === "function"
            ? test(text)
            : test.test(text)
      const end = performance.now() + seconds * 1000
      for (;;) {
        const text = screen()
        if (passes(text)) return text
        if (performance.now() > end)
          throw new Error(`the screen never showed ${String(test)}; it shows\n${text}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    resize: (width, height) => tmux("resize-window", "-t", name, "-x", String(width), "-y", String(height)),
    ask: (format) => tmux("display-message", "-p", "-t", name, format).trim(),
    close: () => tmux("kill-session", "-t", name)
  }
}
