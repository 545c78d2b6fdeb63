import type { FigureBadge as Badge } from "@cordon/view-model/figure-card"
import { Show } from "solid-js"
import { NotEqualIcon } from "../icon/icon.tsx"

const LOOK: Readonly<Record<Badge["kind"], string>> = {
  disputed: "badge d",
  oneOrigin: "badge s",
  stale: "badge s",
  baseUnstated: "badge",
  none: "badge"
}

/** The word that says that a figure is disputed, where how follows it. */
const VERDICT = /^[^,،·]*(?:[,،]| ·) /

/** Why a figure is in doubt. */
export const FigureBadge = (props: { readonly badge: Badge; readonly short?: boolean }) => (
  <Show when={props.badge.kind !== "none"}>
    <span class={LOOK[props.badge.kind]}>
      <Show when={props.badge.kind === "disputed"}>
        <NotEqualIcon />
      </Show>
      {props.short === true && props.badge.kind === "disputed"
        ? props.badge.text.replace(VERDICT, "")
        : props.badge.text}
    </span>
  </Show>
)
