import type { ClaimId } from "@cordon/domain/key"
import { For, Match, Switch } from "solid-js"
import type { PathShape, Scene, Shape, TextShape } from "./scene.ts"

/** A chart on the screen. A press on a mark picks its claim; a table beside it does the same by key. */
export const SceneView = (props: {
  readonly scene: Scene
  readonly label: string
  readonly picked: ClaimId | undefined
  readonly onPick: (claim: ClaimId) => void
}) => (
  <svg
    class="scene"
    role="img"
    aria-label={props.label}
    width={props.scene.width}
    height={props.scene.height}
    viewBox={`0 0 ${props.scene.width} ${props.scene.height}`}
  >
    <Shapes shapes={props.scene.ground} />
    <For each={props.scene.marks}>
      {(mark) => (
        <g
          class="claim"
          classList={{ on: props.picked === mark.claim }}
          data-claim={mark.claim}
          onClick={() => props.onPick(mark.claim)}
        >
          <title>{mark.says}</title>
          <Shapes shapes={mark.shapes} />
        </g>
      )}
    </For>
    <Shapes shapes={props.scene.front} />
  </svg>
)

const Shapes = (props: { readonly shapes: ReadonlyArray<Shape> }) => (
  <For each={props.shapes}>
    {(shape) => (
      <Switch>
        <Match when={shape.kind === "path" && shape}>{(found) => <Path shape={found()} />}</Match>
        <Match when={shape.kind === "text" && shape}>{(found) => <Text shape={found()} />}</Match>
      </Switch>
    )}
  </For>
)

const Path = (props: { readonly shape: PathShape }) => (
  <path
    d={props.shape.d}
    transform={props.shape.at === undefined ? undefined : `translate(${props.shape.at.join(" ")})`}
    stroke-width={props.shape.width}
    stroke-dasharray={props.shape.dash}
    opacity={props.shape.opacity}
    style={{
      stroke: props.shape.stroke === undefined ? "none" : `var(${props.shape.stroke})`,
      fill: props.shape.fill === undefined ? "none" : `var(${props.shape.fill})`
    }}
  />
)

const Text = (props: { readonly shape: TextShape }) => (
  <text
    x={props.shape.x}
    y={props.shape.y}
    text-anchor={props.shape.anchor ?? "start"}
    font-size={String(props.shape.size)}
    font-weight={props.shape.weight ?? 400}
    classList={{ rim: props.shape.rim === true }}
    style={{ fill: `var(${props.shape.fill})` }}
  >
    {props.shape.text}
  </text>
)
