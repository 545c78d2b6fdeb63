/** Whether two plain values say the same, so that a step of time touches only what differs. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
