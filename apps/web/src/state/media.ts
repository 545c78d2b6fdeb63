import { type Accessor, createSignal, onCleanup } from "solid-js"

/** Whether a media query matches now. */
export const mediaSignal = (query: string): Accessor<boolean> => {
  const media = window.matchMedia(query)
  const [matches, setMatches] = createSignal(media.matches)
  const follow = (event: MediaQueryListEvent) => setMatches(event.matches)
  media.addEventListener("change", follow)
  onCleanup(() => media.removeEventListener("change", follow))
  return matches
}
