import type { ActorId } from "@cordon/domain/key"
import { actorName } from "@cordon/view-model/names"
import { partyStyle } from "@cordon/view-model/party-style"
import { Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { theme } from "../state/theme.ts"
import { useViewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** The colour of a party of the map, with its name where it is asked for; only the name of another actor. */
export const PartyMark = (props: { readonly party: ActorId; readonly name: boolean }) => {
  const { index } = useViewer().session
  const style = () => partyStyle(index.bundle.record.manifest, props.party)
  return (
    <Show
      when={style().slot > 0}
      fallback={props.name ? <Recorded>{actorName(index, props.party)}</Recorded> : ""}
    >
      <span class="party-mark">
        <span class="swatch" style={{ background: style()[theme()].fill }} aria-hidden="true" />
        {props.name ? <Recorded>{actorName(index, props.party)}</Recorded> : words.party}
      </span>
    </Show>
  )
}
