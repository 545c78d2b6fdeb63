import { createMemo, For, Index } from "solid-js"
import { sameList } from "../state/same-list.ts"
import { CorridorMarks } from "./CorridorMarks.tsx"
import { DisputeMark } from "./DisputeMark.tsx"
import { FacilityMark } from "./FacilityMark.tsx"
import { FlowMarks } from "./FlowMarks.tsx"
import { ForceMarks } from "./ForceMarks.tsx"
import { FrontMarks } from "./FrontMarks.tsx"
import { GainArrows } from "./GainArrows.tsx"
import { IncidentMark } from "./IncidentMark.tsx"
import type { LabelWish } from "./label-layout.ts"
import { MapLabel } from "./MapLabel.tsx"
import type { OverlayHandlers } from "./mark-cards.ts"
import type { OverlayLayout } from "./overlay-layout.ts"

/** Keys of marks that are drawn paler, since another map says the same. */
export type QuietMarks = Readonly<Record<"forces" | "flows" | "corridors" | "incidents", ReadonlySet<string>>>

interface MarkLayerProps {
  readonly layout: OverlayLayout
  readonly on: OverlayHandlers
  readonly quiet?: QuietMarks
}

/** What a layout has above the ground, bottom to top: the front, movements, corridors, points, names and forces. */
export const MarkLayer = (props: MarkLayerProps) => {
  const isQuiet = (kind: keyof QuietMarks, key: string): boolean => props.quiet?.[kind].has(key) === true
  const ids = createMemo(() => props.layout.labels().map(({ id }) => id), [], { equals: sameList })
  const labels = createMemo(() => new Map(props.layout.labels().map((label) => [label.id, label])))
  return (
    <>
      <FrontMarks front={props.layout.front()} edge={props.layout.edge()} />
      <GainArrows gains={props.layout.gains()} />
      <FlowMarks
        layout={props.layout.flows()}
        labels={props.layout.flowLabels()}
        on={props.on.flow}
        isQuiet={(key) => isQuiet("flows", key)}
      />
      <CorridorMarks
        corridors={props.layout.corridors()}
        on={props.on.corridor}
        isQuiet={(key) => isQuiet("corridors", key)}
      />
      <Index each={props.layout.facilities()}>
        {(mark) => <FacilityMark x={mark().x} y={mark().y} order={mark().order} />}
      </Index>
      <Index each={props.layout.incidents()}>
        {(mark) => (
          <IncidentMark
            x={mark().x}
            y={mark().y}
            claims={mark().cluster.claims}
            several={mark().cluster.spots.length > 1}
            quiet={mark().cluster.spots.every((spot) =>
              spot.incidents.every(({ key }) => isQuiet("incidents", key))
            )}
            on={props.on.incident(() => mark().cluster)}
          />
        )}
      </Index>
      <Index each={props.layout.disputes()}>{(mark) => <DisputeMark x={mark().x} y={mark().y} />}</Index>
      <For each={ids()}>
        {(id) => {
          const label = createMemo((before: LabelWish) => labels().get(id) ?? before, labels().get(id)!, {
            equals: sameLabel
          })
          return <MapLabel label={label()} />
        }}
      </For>
      <ForceMarks
        stacks={props.layout.forces()}
        on={props.on.force}
        isQuiet={(key) => isQuiet("forces", key)}
      />
    </>
  )
}

const sameLabel = (a: LabelWish, b: LabelWish): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.strong === b.strong &&
  a.name === b.name &&
  a.second === b.second &&
  a.only === b.only
