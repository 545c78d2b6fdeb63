import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { type Drive, type Rate, rateOf } from "./wrk-rates.ts"

/** Drives a bare server, in this process, that sends the same bytes to everybody: as fast as this machine can. */
export const bareRate = async (name: string, body: Uint8Array, drive: Drive): Promise<Rate> => {
  const server = createServer((_, response) =>
    response.setHeader("content-type", "application/geo+json").end(body)
  )
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  try {
    return await rateOf(name, `http://127.0.0.1:${port}`, ["/"], drive)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
