import type { JSX } from "solid-js"

const drawn = (path: JSX.Element) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {path}
  </svg>
)

/** A step back to a key event: the event's dot behind a chevron. */
export const EventBackIcon = () =>
  drawn(
    <>
      <path d="M11.500 3.500L7 8l4.500 4.500" />
      <circle cx="3.500" cy="8" r="1.700" fill="currentColor" />
    </>
  )

/** A step on to a key event. */
export const EventOnIcon = () =>
  drawn(
    <>
      <path d="M4.500 3.500L9 8l-4.500 4.500" />
      <circle cx="12.500" cy="8" r="1.700" fill="currentColor" />
    </>
  )

/** A step back to a change of the map: a piece of ground behind a chevron. */
export const ChangeBackIcon = () => drawn(<path d="M12 3.500L7.500 8l4.500 4.500M1.800 5.500l3-1v7l-3 1z" />)

/** A step on to a change of the map. */
export const ChangeOnIcon = () => drawn(<path d="M4 3.500L8.500 8 4 12.500M11.200 5.500l3-1v7l-3 1z" />)
