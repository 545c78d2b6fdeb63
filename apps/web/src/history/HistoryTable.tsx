import type { FigureHistory, HistoryGroup, HistoryRow } from "@cordon/view-model/figure-history"
import { unitSuffix } from "@cordon/view-model/format"
import { createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js"
import { Grade } from "../claims/Grade.tsx"
import { loneHolder, type ShownAccount } from "../reasoning/shown-account.ts"
import { ClaimButton } from "../screen/ClaimButton.tsx"
import { StepLink } from "../screen/StepLink.tsx"
import { useViewer } from "../state/viewer.ts"
import { type Band, bandsOf } from "./bands.ts"
import { DerivedRow } from "./DerivedRow.tsx"
import { HistoryMark } from "./HistoryMark.tsx"
import { plotScale, type PlotScale } from "./plot-scale.ts"
import { PlotGround } from "./PlotGround.tsx"
import { HEADING, ROW } from "./row-height.ts"

/** Every claim of a figure as a row of one table: who, when, and its number as a mark or, if asked, in words. */
export const HistoryTable = (props: {
  readonly history: FigureHistory
  readonly accounts: ReadonlyArray<ShownAccount>
  readonly numbers: boolean
}) => {
  const [width, setWidth] = createSignal(480)
  let head!: HTMLTableCellElement
  onMount(() => {
    const observer = new ResizeObserver(() => setWidth(Math.max(120, head.clientWidth)))
    observer.observe(head)
    onCleanup(() => observer.disconnect())
  })
  const scale = createMemo(() => plotScale(width(), props.history.max))
  const bands = createMemo(() => bandsOf(props.accounts, scale()))
  return (
    <table class="history" classList={{ numbers: props.numbers }}>
      <caption class="unseen">
        {props.history.figure.name}: every claim that this view admits, by period, in order of saying
      </caption>
      <thead>
        <tr>
          <th scope="col" class="said">
            Said
          </th>
          <th scope="col" class="who">
            Speaker
          </th>
          <th scope="col" class="axis" ref={head}>
            <span class={props.numbers ? "" : "unseen"}>Number claimed</span>
            <Show when={!props.numbers}>
              <Axis history={props.history} scale={scale()} />
            </Show>
          </th>
          <th scope="col" class="grade">
            Grade
          </th>
          <th scope="col" class="id">
            Claim
          </th>
        </tr>
      </thead>
      <For each={props.history.groups}>
        {(group) => (
          <tbody classList={{ current: group.current }}>
            <GroupHead
              group={group}
              scale={scale()}
              bands={group.current ? bands() : []}
              numbers={props.numbers}
            />
            <For each={group.rows}>
              {(row) => (
                <Row
                  row={row}
                  group={group}
                  history={props.history}
                  scale={scale()}
                  bands={group.current ? bands() : []}
                  accounts={props.accounts}
                  numbers={props.numbers}
                />
              )}
            </For>
            <Show when={group.derived}>
              {(derived) => (
                <DerivedRow
                  derived={derived()}
                  group={group}
                  history={props.history}
                  scale={scale()}
                  bands={group.current ? bands() : []}
                  numbers={props.numbers}
                />
              )}
            </Show>
          </tbody>
        )}
      </For>
    </table>
  )
}

const Axis = (props: { readonly history: FigureHistory; readonly scale: PlotScale }) => {
  const close = () => props.scale.width / Math.max(1, props.history.ticks.length) < 44
  return (
    <svg width={props.scale.width} height={ROW} aria-hidden="true">
      <For each={props.history.ticks}>
        {({ value, label }, i) => (
          <>
            <path class="grid" d={`M${props.scale.x(value)} 22V${ROW}`} />
            <Show when={!close() || i() % 2 === 0}>
              <text x={props.scale.x(value)} y="17" text-anchor="middle">
                {i() === 0 ? `0${props.scale.width > 300 ? unitSuffix(props.history.unit) : ""}` : label}
              </text>
            </Show>
          </>
        )}
      </For>
    </svg>
  )
}

const GroupHead = (props: {
  readonly group: HistoryGroup
  readonly scale: PlotScale
  readonly bands: ReadonlyArray<Band>
  readonly numbers: boolean
}) => (
  <tr class="group">
    <th scope="rowgroup" colspan="2">
      {props.group.title}
    </th>
    <td class="axis">
      <Show
        when={!props.numbers}
        fallback={props.group.later.map(({ words }) => `later count: ${words}`).join("; ")}
      >
        <svg width={props.scale.width} height={HEADING} aria-hidden="true">
          <PlotGround
            scale={props.scale}
            ticks={[]}
            bands={props.bands}
            later={props.group.later}
            height={HEADING}
            heading={true}
          />
        </svg>
        <span class="unseen">{props.group.later.map(({ words }) => `later count: ${words}`).join("; ")}</span>
      </Show>
    </td>
    <td colspan="2" class="now">
      <Show when={props.group.current}>
        <span class="badge">this date</span>
      </Show>
    </td>
  </tr>
)

const Row = (props: {
  readonly row: HistoryRow
  readonly group: HistoryGroup
  readonly history: FigureHistory
  readonly scale: PlotScale
  readonly bands: ReadonlyArray<Band>
  readonly accounts: ReadonlyArray<ShownAccount>
  readonly numbers: boolean
}) => {
  const { snapshot, session } = useViewer()
  const holder = () => (props.group.current ? loneHolder(props.row.claim, props.accounts) : undefined)
  const picked = () => {
    const { selection } = snapshot()
    return selection.kind === "claim" && selection.claim === props.row.claim
  }
  const said = () => session.index.claims.get(props.row.claim)?.claim.paraphrase
  const words = () =>
    [
      props.row.words,
      props.row.note,
      holder() === undefined ? undefined : `held by account ${holder()!.letter} alone`
    ]
      .filter((part) => part !== undefined)
      .join(", ")
  return (
    <tr classList={{ on: picked() }} title={said()}>
      <td class="said">{props.row.said}</td>
      <th scope="row" class="who">
        <StepLink step={{ screen: "sources", source: props.row.speakerId }}>{props.row.speaker}</StepLink>
      </th>
      <td class="axis">
        <Show when={!props.numbers} fallback={words()}>
          <span class="unseen">{words()}</span>
          <svg width={props.scale.width} height={ROW} aria-hidden="true">
            <PlotGround
              scale={props.scale}
              ticks={props.history.ticks}
              bands={props.bands}
              later={props.group.later}
              height={ROW}
              heading={false}
            />
            <HistoryMark row={props.row} scale={props.scale} colour={holder()?.colour} />
          </svg>
        </Show>
      </td>
      <td class="grade">
        <Grade grade={props.row.grade} />
      </td>
      <td class="id">
        <ClaimButton claim={props.row.claim} />
      </td>
    </tr>
  )
}
