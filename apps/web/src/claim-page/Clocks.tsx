import type { ClaimPage } from "@cordon/view-model/claim-page"
import { For } from "solid-js"
import { words } from "./words.ts"

/** The three clocks of a claim, each with how finely it is known and as the record writes it. */
export const Clocks = (props: { readonly page: ClaimPage }) => (
  <div class="part">
    <h3>{words.when}</h3>
    <table class="clocks">
      <tbody>
        <For each={props.page.clocks}>
          {(clock) => (
            <tr>
              <th scope="row">
                {words.clocks[clock.clock].title} <small>{words.clocks[clock.clock].of}</small>
              </th>
              <td>
                <b>{clock.text}</b>
                <small>{clock.precision}</small>
              </td>
              <td>
                <code>{clock.written}</code>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)
