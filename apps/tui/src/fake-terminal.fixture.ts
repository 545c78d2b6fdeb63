import { EventEmitter } from "node:events"

/** A terminal of a stated size that keeps what is written to it; keys are typed into `stdin`. */
export const fakeTerminal = (columns: number, rows: number) => {
  const written: Array<string> = []
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns,
    rows,
    writable: true,
    write: (text: string, done?: unknown) => {
      written.push(text)
      if (typeof done === "function") done()
      return true
    }
  })
  const pending: Array<string> = []
  const stdin = Object.assign(new EventEmitter(), {
    isTTY: true,
    setEncoding: () => stdin,
    setRawMode: () => stdin,
    resume: () => stdin,
    pause: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
    read: () => pending.shift() ?? null
  })
  return {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    written,
    type: (text: string) => {
      pending.push(text)
      stdin.emit("readable")
      stdin.emit("data", text)
    }
  }
}
