import { bareRate } from "../support/bare-server.ts"
import { type Drive, type Rate, rateOf } from "../support/wrk-rates.ts"
import { type Addresses, requireAgreement } from "./agreement.ts"
import { processorSeconds } from "./process-use.ts"
import { Refusal } from "./refusal.ts"

/** One question, and how fast each answered it. */
export interface Contest {
  /** Features in an answer. */
  readonly features: number
  /** Different addresses that each is asked at, in turn. */
  readonly addresses: number
  /** A bare server with Cordon's first answer. */
  readonly baseline: Rate
  /** Cordon first. */
  readonly rates: ReadonlyArray<Rate>
}

/** Makes sure that all answer a question alike, and measures how fast each does. */
export const hold = async (addresses: Addresses, drive: Drive): Promise<Contest> => {
  const features = await requireAgreement(addresses)
  const [[model, paths] = never()] = addresses
  const body = new Uint8Array(await (await fetch(model.origin + paths[0]!)).arrayBuffer())
  const baseline = await bareRate("a bare server", body, drive)
  const rates: Array<Rate> = []
  for (const [{ name, origin, pids }, paths] of addresses) {
    const rate = await rateOf(name, origin, paths, {
      ...drive,
      processorSeconds: () => processorSeconds(pids)
    })
    if (rate.median === 0) {
      throw new Refusal(`${name} answers nothing in ${drive.seconds} s; give more --seconds`)
    }
    rates.push(rate)
  }
  return { features, addresses: paths.length, baseline, rates }
}

const never = (): never => {
  throw new Error("nobody is asked")
}
