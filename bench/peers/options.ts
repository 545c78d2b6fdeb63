import { parseArgs } from "node:util"
import { standardAreas } from "../support/invented-areas.ts"
import { standardEvents } from "../support/invented-events.ts"
import type { Drive } from "../support/wrk-rates.ts"
import { ALL, PAGE } from "./contestant.ts"
import type { Size } from "./data.ts"
import { Refusal } from "./refusal.ts"

/** What whoever starts a run can choose. */
export interface Options {
  readonly size: Size
  readonly drive: Drive
  /** Pages of incidents, and days, that everybody is asked for in turn. */
  readonly pages: number
  readonly days: number
  /** Leave docs as they are. */
  readonly keep: boolean
}

/** Reads the options of a run. Throws a Refusal that says what is wrong. */
export const readOptions = (args: ReadonlyArray<string>): Options => {
  const { values } = parsed(args)
  const events = wholeNumber("events", values.events, 2 * PAGE, 1_000_000)
  return {
    size: {
      events: { ...standardEvents, events },
      areas: { ...standardAreas, areas: wholeNumber("areas", values.areas, 4, ALL) }
    },
    drive: {
      runs: wholeNumber("runs", values.runs, 1, 100),
      seconds: wholeNumber("seconds", values.seconds, 1, 600),
      connections: 4
    },
    pages: Math.min(PAGES, Math.floor(events / PAGE)),
    days: DAYS,
    keep: values.keep
  }
}

const PAGES = 20
const DAYS = 20

const parsed = (args: ReadonlyArray<string>) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        events: { type: "string", default: String(standardEvents.events) },
        areas: { type: "string", default: String(standardAreas.areas) },
        runs: { type: "string", default: "5" },
        seconds: { type: "string", default: "8" },
        keep: { type: "boolean", default: false }
      }
    })
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

const wholeNumber = (name: string, text: string, least: number, most: number): number => {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new Refusal(`--${name} is ${text}; give a whole number from ${least} to ${most}`)
}
