import type { TargetClass } from "@cordon/view-model/map-target"

/**
 * Icons of what was hit, as outlines.
 *
 * Shape: SVG path data in a box of 16 by 16, to be stroked and not filled.
 */
export const targetSymbols: Readonly<Record<TargetClass, string>> = {
  medical: "M2.5 2.5h11v11h-11zM8 5v6M5 8h6",
  aid: "M2.5 5.5L8 2.5l5.5 3v5L8 13.5l-5.5-3zM2.5 5.5L8 8.5l5.5-3M8 8.5v5",
  market: "M2.5 6.5L4 3h8l1.5 3.5zM3.5 6.5v6.5h9V6.5M6.5 13V9.5h3V13",
  school: "M1.5 6L8 3l6.5 3L8 9zM4 7.5V11c1 1.2 2.4 1.8 4 1.8s3-.6 4-1.8V7.5",
  residential: "M2.5 7.5L8 3l5.5 4.5M4 6.5V13h8V6.5M6.5 13V9.5h3V13",
  vehicles:
    "M2 4h7.5v6.5H2zM9.5 6h2.8l1.7 2.2v2.3H9.5M5.2 12a1.3 1.3 0 1 1-.01 0M11.6 12a1.3 1.3 0 1 1-.01 0",
  communications: "M8 7.5V14M5.5 14h5M8 7.5a1 1 0 1 1 .01 0M5 8.6a4 4 0 0 1 0-5.2M11 3.4a4 4 0 0 1 0 5.2",
  armedGroup: "M3.5 14V2.5M3.5 3h9l-2 2.8 2 2.8h-9",
  civilians: "M8 7a2.3 2.3 0 1 1 .01 0M3.5 13.5c.4-3 2.2-4.6 4.5-4.6s4.1 1.6 4.5 4.6",
  other:
    "M8 2.2a5.8 5.8 0 1 1-.01 0M6.3 6.3c.2-1.2 1-1.7 1.8-1.7s1.8.6 1.8 1.7c0 1.4-1.8 1.4-1.8 2.8M8.1 11.4v.1"
}
