import type { Session } from "@cordon/view-model/session"
import { SPEEDS } from "@cordon/view-model/session-state"
import { onScreenKeys } from "../state/screen-keys.ts"

/** The keys of the time line wherever the focus is, as they are printed. */
export const timelineKeys = {
  dayBack: ",",
  dayOn: ".",
  eventBack: "<",
  eventOn: ">",
  changeBack: "[",
  changeOn: "]",
  slower: "-",
  faster: "+",
  lock: "l"
} as const

/** Where the keys lie, for a keyboard whose letters are not Latin. */
const CODES: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Comma: [",", "<"],
  Period: [".", ">"],
  BracketLeft: ["[", "["],
  BracketRight: ["]", "]"],
  Minus: ["-", "-"],
  Equal: ["+", "+"],
  KeyL: ["l", "l"]
}

/** The key that was meant: as printed, or by where it lies on a keyboard of another script. */
export const keyMeant = ({
  key,
  code,
  shiftKey
}: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): string =>
  /^[ -~]$/.test(key) ? (key === "=" ? "+" : key) : (CODES[code]?.[shiftKey ? 1 : 0] ?? key)

/** The speed next to one among those offered, as far as there is one. */
export const speedBeside = (speed: number, direction: 1 | -1): number =>
  (direction === 1 ? SPEEDS.find((other) => other > speed) : SPEEDS.findLast((other) => other < speed)) ??
  speed

/** Takes the keys of the time line for as long as it is on the screen. */
export const onTimelineKeys = (session: Session): void =>
  onScreenKeys((event) => {
    const { daysPerSecond, locked } = session.getSnapshot()
    switch (keyMeant(event)) {
      case timelineKeys.dayBack:
        session.stepAt(-1)
        return true
      case timelineKeys.dayOn:
        session.stepAt(1)
        return true
      case timelineKeys.eventBack:
        session.stepToEvent(-1)
        return true
      case timelineKeys.eventOn:
        session.stepToEvent(1)
        return true
      case timelineKeys.changeBack:
        session.stepToChange(-1)
        return true
      case timelineKeys.changeOn:
        session.stepToChange(1)
        return true
      case timelineKeys.slower:
        session.setSpeed(speedBeside(daysPerSecond, -1))
        return true
      case timelineKeys.faster:
        session.setSpeed(speedBeside(daysPerSecond, 1))
        return true
      case timelineKeys.lock:
        session.setLocked(!locked)
        return true
      default:
        return false
    }
  })
