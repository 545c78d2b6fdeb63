import type { JSX } from "solid-js"

interface IconProps {
  readonly size?: number
}

/** An icon of lines; one that points along the line of reading is turned where that runs from the right. */
const line = (path: JSX.Element, size: number, turns = false) => (
  <svg
    class={turns ? "turns" : undefined}
    width={size}
    height={size}
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

/** The mark of Cordon: a ring with gaps around a point. */
export const Mark = (props: IconProps) => (
  <svg
    width={props.size ?? 20}
    height={props.size ?? 20}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    aria-hidden="true"
  >
    <path d="M16.6 5.4A8 8 0 1 0 18 10" stroke-dasharray="4.2 2.1" />
    <circle cx="10" cy="10" r="2.3" fill="currentColor" stroke="none" />
  </svg>
)

export const CalendarIcon = () =>
  line(
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1" />
      <path d="M2.5 6.5h11M5.5 2v3M10.5 2v3" />
    </>,
    14
  )

export const ClockIcon = () =>
  line(
    <>
      <path d="M8 3.5v4.7l3 1.8" />
      <circle cx="8" cy="8" r="5.8" />
    </>,
    14
  )

export const PeopleIcon = () =>
  line(
    <>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M2 13c.4-2.6 2-4 4-4s3.6 1.4 4 4M10.5 3.6a2.2 2.2 0 010 3.9M12 9.6c1.2.6 1.9 1.8 2.1 3.4" />
    </>,
    14
  )

export const ChevronDown = () => line(<path d="M4 6l4 4 4-4" />, 12)
export const ChevronLeft = () => line(<path d="M10 3L5 8l5 5" />, 12, true)
export const ChevronRight = () => line(<path d="M6 3l5 5-5 5" />, 12, true)

export const SearchIcon = (props: IconProps) =>
  line(
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="M10.3 10.3L13.5 13.5" />
    </>,
    props.size ?? 14
  )

export const NotEqualIcon = () => line(<path d="M4 6h8M4 10h8M10 3L6 13" />, 10)

export const OutwardIcon = () =>
  line(<path d="M6.5 4H4a1 1 0 00-1 1v7a1 1 0 001 1h7a1 1 0 001-1V9.5M9 3h4v4M13 3L7.5 8.5" />, 11, true)

export const LockIcon = (props: { readonly closed: boolean }) =>
  line(
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d={props.closed ? "M5.5 7V5a2.5 2.5 0 015 0v2" : "M5.5 7V5a2.5 2.5 0 014.8-1"} />
    </>,
    14
  )

export const HomeIcon = () => line(<path d="M3 6V3h3M13 6V3h-3M3 10v3h3M13 10v3h-3" />, 14)
export const TableIcon = () => line(<path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9" />, 14)
export const LayersIcon = () => line(<path d="M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3" />, 18)
export const CompareIcon = () =>
  line(
    <>
      <path d="M8 2v12M2.5 4H8v8H2.5z" />
      <path d="M8 4h5.5v8H8z" fill="currentColor" stroke="none" />
    </>,
    14
  )
export const SwapIcon = () =>
  line(<path d="M3 5.5h10M10.5 3L13 5.5 10.5 8M13 10.5H3M5.5 8L3 10.5 5.5 13" />, 14)
export const SaveIcon = () => line(<path d="M8 2.5v7.5M5 7.5l3 3 3-3M3 11v2.5h10V11" />, 14)
export const CloseIcon = () => line(<path d="M4 4l8 8M12 4l-8 8" />, 12)
export const HelpIcon = () =>
  line(
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M6.3 6.3a1.8 1.8 0 113 1.4c-.8.6-1.3.9-1.3 1.7M8 11.6v.1" />
    </>,
    14
  )
export const SunIcon = () =>
  line(
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.1 1.1M11.3 11.3l1.1 1.1M3.6 12.4l1.1-1.1M11.3 4.7l1.1-1.1" />
    </>,
    14
  )
export const MoonIcon = () => line(<path d="M13 9.5A5.5 5.5 0 016.5 3 5.5 5.5 0 1013 9.5z" />, 14)
export const HalfIcon = () =>
  line(
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5v11a5.5 5.5 0 000-11z" fill="currentColor" />
    </>,
    14
  )

export const PlayIcon = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d="M3 1.5v9l7-4.5z" fill="currentColor" />
  </svg>
)

export const PauseIcon = () => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d="M2.5 1.5h2.6v9H2.500zM6.900 1.500h2.600v9H6.900z" fill="currentColor" />
  </svg>
)
