import type { RelationRow } from "@cordon/view-model/actor-page"
import type { DayWindow } from "@cordon/view-model/day-span"
import type { RelationSide } from "@cordon/view-model/relation-words"
import { For, Show } from "solid-js"
import { Recorded } from "../language/Recorded.tsx"
import { Sentence } from "../language/Sentence.tsx"
import { ClaimLink } from "../screen/ClaimLink.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { AxisGround, createAxis, TimeAxis } from "../time-axis/TimeAxis.tsx"
import { Rests } from "./Rests.tsx"
import { words } from "./words.ts"

const SIDES: ReadonlyArray<RelationSide> = ["together", "support", "against", "other"]

/** Whom an actor stands with and against, each on the axis of the case with what says so. */
export const RelationRows = (props: { readonly relations: ReadonlyArray<RelationRow> }) => {
  const sides = () =>
    SIDES.map((side) => ({ side, rows: props.relations.filter((row) => row.side === side) })).filter(
      ({ rows }) => rows.length > 0
    )
  return (
    <div class="part">
      <h3>
        {words.relations} <small>{words.relationsNote}</small>
      </h3>
      <Show when={props.relations.length > 0} fallback={<p class="small">{words.relationsNone}</p>}>
        <table class="spans">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{words.relation}</span>
              </th>
              <th scope="col" class="axis">
                <TimeAxis />
              </th>
            </tr>
          </thead>
          <For each={sides()}>
            {({ side, rows }) => (
              <tbody>
                <tr class="group">
                  <th scope="colgroup" colspan="2">
                    {words.sides[side]}
                  </th>
                </tr>
                <For each={rows}>{(row) => <Relation row={row} />}</For>
              </tbody>
            )}
          </For>
        </table>
      </Show>
    </div>
  )
}

const Relation = (props: { readonly row: RelationRow }) => (
  <tr>
    <th scope="row">
      <span class="sp">{props.row.words}</span>{" "}
      <StepLink step={{ screen: "actors", actor: props.row.other }}>
        <Recorded>{props.row.otherName}</Recorded>
      </StepLink>
      <small>
        {props.row.when}
        {". "}
        <Show when={props.row.rests.kind === "claim" && props.row.rests}>
          {(claim) => (
            <>
              <Sentence
                text={words.saysSo}
                parts={{
                  speaker: () => <Recorded>{claim().speaker}</Recorded>,
                  claim: () => <ClaimLink claim={claim().claim} />
                }}
              />
              {claim().counted ? "" : words.notCounted}
            </>
          )}
        </Show>
        <Show when={props.row.rests.kind === "record" && props.row.rests}>
          {(record) => <Rests ground={record().ground} />}
        </Show>
        <Show when={props.row.note}>
          {(note) => (
            <>
              {" "}
              <Recorded>{note()}.</Recorded>
            </>
          )}
        </Show>
      </small>
    </th>
    <td class="axis" dir="ltr">
      <AxisGround />
      <PeriodBar row={props.row} />
    </td>
  </tr>
)

const PeriodBar = (props: { readonly row: RelationRow }) => {
  const axis = createAxis()
  const drawn = () => props.row.drawn
  const cited = () => props.row.rests.kind === "claim" || props.row.rests.ground.cited
  const box = (span: DayWindow) => ({
    left: `${axis.left(span.from)}%`,
    width: `${axis.wide(span.from, span.to)}%`
  })
  return (
    <Show
      when={drawn().may}
      fallback={<span class="out">{drawn().outside === "before" ? words.before : words.after}</span>}
    >
      {(may) => (
        <>
          <span
            class="bar may"
            classList={{
              uncited: !cited(),
              before: may().before,
              after: may().after,
              against: props.row.side === "against"
            }}
            style={box(may())}
          />
          <Show when={drawn().surely}>
            {(surely) => (
              <span
                class="bar surely"
                classList={{ uncited: !cited(), against: props.row.side === "against" }}
                style={box(surely())}
              />
            )}
          </Show>
        </>
      )}
    </Show>
  )
}
