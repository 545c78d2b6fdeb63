import type { AccountMark } from "./roster.ts"

/** The letter of an account in its colour. */
export const AccountChip = (props: { readonly mark: AccountMark; readonly title?: string }) => (
  <span class="letter" style={{ "--mark": `var(${props.mark.colour})` }} title={props.title}>
    {props.mark.letter}
  </span>
)
