import { createSignal } from "solid-js"

const KEY = "cordon.baseMap"

const stored = (): string | undefined => {
  try {
    return window.localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}

/** How the base map stands that the reader has asked for. */
export type BaseMapState =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "shown"; readonly credit: string }
  | { readonly kind: "failed"; readonly problem: string }

const [address, setAddress] = createSignal(stored())
const [state, setState] = createSignal<BaseMapState>({ kind: "none" })

/**
 * The address of the style of a base map; undefined for none, as by default.
 *
 * It is the reader's own setting and in no link, so that no link makes a browser ask somebody else.
 */
export const baseMapAddress = address

/** Sets or takes away the base map, and remembers it. */
export const chooseBaseMap = (next: string | undefined): void => {
  setAddress(next)
  try {
    if (next === undefined) window.localStorage.removeItem(KEY)
    else window.localStorage.setItem(KEY, next)
  } catch {
    // A reader who forbids storage gives the address again next time.
  }
}

/** How the base map stands. */
export const baseMapState = state

/** Says how the base map stands; for whoever draws it. */
export const setBaseMapState = (next: BaseMapState): void => void setState(next)
