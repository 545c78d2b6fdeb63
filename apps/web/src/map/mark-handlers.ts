/** What a mark of the map does under the pointer and on a click. */
export interface MarkListeners {
  readonly onPointerEnter: (event: PointerEvent) => void
  readonly onPointerLeave: () => void
  readonly onClick: (event: MouseEvent) => void
}

/** Makes the listeners of a mark for what it stands for. */
export type MarkHandlers<T> = (what: () => T) => MarkListeners
