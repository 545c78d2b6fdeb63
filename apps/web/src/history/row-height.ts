/** Height of a row of the plot and of the heading of a period. Unit: pixels. */
export const ROW = 28
export const HEADING = 24
