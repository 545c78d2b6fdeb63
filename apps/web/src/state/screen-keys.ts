import { onCleanup, onMount } from "solid-js"

/** Takes a key for the open screen; true where it meant something there. */
export type ScreenKeys = (event: KeyboardEvent) => boolean

const taking = new Set<ScreenKeys>()

/** Lets a screen take keys before the viewer does, for as long as it is open. */
export const onScreenKeys = (take: ScreenKeys): void => {
  onMount(() => taking.add(take))
  onCleanup(() => taking.delete(take))
}

/** Whether the open screen took a key. */
export const takenByScreen = (event: KeyboardEvent): boolean => [...taking].some((take) => take(event))
