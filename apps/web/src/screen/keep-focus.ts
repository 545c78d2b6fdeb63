import { onMount } from "solid-js"

/** Puts the focus on the page that opens, where the link that led to it went with the page before. */
export const keepFocus = (): void => {
  onMount(() => {
    if (document.activeElement === document.body)
      document.getElementById("main")?.focus({ preventScroll: true })
  })
}
