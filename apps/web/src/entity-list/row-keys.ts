/**
 * Arrow keys in a table of links: up and down to the next row, Home and End to the ends.
 *
 * Shape: `links` finds the one link of each row.
 */
export const rowKeys =
  (links: () => ReadonlyArray<HTMLElement>) =>
  (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const all = links()
    const here = all.findIndex((link) => link === document.activeElement)
    const next = {
      ArrowDown: Math.min(all.length - 1, here + 1),
      ArrowUp: Math.max(0, here - 1),
      Home: 0,
      End: all.length - 1
    }[event.key]
    if (next === undefined || here < 0) return
    all[next]?.focus()
    event.preventDefault()
  }
