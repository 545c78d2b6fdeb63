/** What the wayward worker can do; a question with limit n gets the nth. */
export const behaviours = [
  "answers",
  "works until told to stop",
  "does not listen",
  "ends by itself",
  "throws",
  "breaks",
  "fails",
  "answers too"
] as const

export type Behaviour = (typeof behaviours)[number]

/** The limit that makes the wayward worker behave so. */
export const limitFor = (behaviour: Behaviour): number => behaviours.indexOf(behaviour) + 1

/** The wayward worker. */
export const waywardWorker = new URL("./wayward-worker.ts", import.meta.url)
