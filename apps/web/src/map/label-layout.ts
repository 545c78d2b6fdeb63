/** A label that wants a place on the map. The list they come in is the order in which they get one. */
export interface LabelWish {
  readonly id: string
  readonly kind: "party" | "place"
  readonly name: string
  readonly second?: string
  /** The name stands alone and is in the case's second language. */
  readonly only?: "second"
  /** Where it would stand, in pixels: its middle. */
  readonly x: number
  readonly y: number
  readonly strong: boolean
  readonly order: number
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How wide a text is in pixels, in the type of its kind. */
export type Measure = (
  text: string,
  style: "party" | "party2" | "partyAlone" | "place" | "place2" | "placeAlone" | "mark"
) => number

/** Height of a label of one line and of two, and how far apart labels stay. Unit: CSS pixels. */
export const LINE_HEIGHT = 13
const MARGIN = 6

/**
 * Gives places to labels greedily, and none to a label that would cover one before it or a taken box, or would
 * stick out of the frame.
 */
export const layOut = (
  wishes: ReadonlyArray<LabelWish>,
  measure: Measure,
  frame: { readonly width: number; readonly height: number },
  taken: ReadonlyArray<Box> = []
): ReadonlyArray<LabelWish> => {
  const boxes: Array<Box> = []
  return wishes.filter((wish) => {
    const box = boxOf(wish, measure)
    const inside = box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height
    const others = isPicked(wish) ? boxes : [...boxes, ...taken]
    if (!inside || others.some((other) => meets(box, other))) return false
    boxes.push(box)
    return true
  })
}

/** The name of what the reader has picked is shown even across a mark. */
const isPicked = ({ kind, strong }: LabelWish): boolean => kind === "place" && strong

/** The room a label takes. */
export const boxOf = (wish: LabelWish, measure: Measure): Box => {
  const width = Math.max(
    measure(wish.name, wish.only === undefined ? wish.kind : `${wish.kind}Alone`),
    wish.second === undefined ? 0 : measure(wish.second, wish.kind === "party" ? "party2" : "place2")
  )
  const height = wish.second === undefined ? LINE_HEIGHT : 2 * LINE_HEIGHT
  return {
    left: wish.x - width / 2 - MARGIN,
    right: wish.x + width / 2 + MARGIN,
    top: wish.y - height / 2 - 3,
    bottom: wish.y + height / 2 + 3
  }
}

/** Whether two rectangles overlap. */
export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
