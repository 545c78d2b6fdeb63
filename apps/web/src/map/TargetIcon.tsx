import { targetSymbols } from "@cordon/map-style/target-symbol"
import type { TargetClass } from "@cordon/view-model/map-target"

/** What was hit, as a small icon beside its words. */
export const TargetIcon = (props: { readonly kind: TargetClass }) => (
  <svg class="target-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d={targetSymbols[props.kind]} />
  </svg>
)
