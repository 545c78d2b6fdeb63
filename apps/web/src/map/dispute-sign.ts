/** Unit: CSS pixels. */
export const DISPUTE_RADIUS = 6.5

/** The sign "not equal" around the origin, as SVG path data. */
export const NOT_EQUAL = "M-3.200-1.600H3.200M-3.200 1.600H3.200M1.800-3.800L-1.800 3.800"
