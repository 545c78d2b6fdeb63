import { spawn } from "node:child_process"

/** The program that opens addresses on this machine; undefined where there is no screen to open them on. */
const openerOf = (
  platform: string,
  env: Readonly<Record<string, string | undefined>>
): readonly [string, ...Array<string>] | undefined => {
  if (platform === "darwin") return ["open"]
  if (platform === "win32") return ["explorer.exe"]
  return (env["DISPLAY"] ?? env["WAYLAND_DISPLAY"] ?? "") === "" ? undefined : ["xdg-open"]
}

/**
 * Opens an address with the machine's own opener; false when there is none or it does not start.
 *
 * Gotcha: the address is one argument, never part of a shell's command line.
 */
export const openWithSystem =
  (env: Readonly<Record<string, string | undefined>>) =>
  (url: string): Promise<boolean> => {
    const opener = openerOf(process.platform, env)
    if (opener === undefined || !/^https?:\/\//.test(url)) return Promise.resolve(false)
    const [program, ...args] = opener
    return new Promise((resolve) => {
      const child = spawn(program, [...args, url], { stdio: "ignore", detached: true })
      child.once("error", () => resolve(false))
      child.once("spawn", () => {
        child.unref()
        resolve(true)
      })
    })
  }
