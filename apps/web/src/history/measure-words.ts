import type { Measure } from "@cordon/domain/case/figure"

/** What sort of figure a measure gives, and what is compared with what. */
export const measureWords = ({ kind }: Measure): string => {
  switch (kind) {
    case "population":
    case "strength":
      return "Stock figure. Like is compared with like: same area and same period."
    case "movement":
    case "casualties":
      return "Running total. Like is compared with like: same group, area and start of counting."
    case "areaShare":
      return "Share of a base. Like is compared with like: same base and same period."
  }
}
