import type { JSX } from "solid-js"
import { type Step, useViewer } from "../state/viewer.ts"

/** A link to a screen with the controls as they are. A plain click stays in the page; others open what they open. */
export const StepLink = (props: {
  readonly step: Step
  readonly current?: boolean
  readonly class?: string
  readonly label?: string
  readonly title?: string
  readonly children: JSX.Element
}) => {
  const { go, hrefFor } = useViewer()
  return (
    <a
      class={props.class}
      href={hrefFor(props.step)}
      aria-current={props.current === true ? "page" : undefined}
      aria-label={props.label}
      title={props.title}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
        event.preventDefault()
        go(props.step)
      }}
    >
      {props.children}
    </a>
  )
}
