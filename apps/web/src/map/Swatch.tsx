import type { ActorId } from "@cordon/domain/key"
import type { PlaceTerritory } from "@cordon/ledger/territory-schema"
import { createEffect, createMemo } from "solid-js"
import { theme } from "../state/theme.ts"
import { useViewer } from "../state/viewer.ts"
import { cellStateOf, type GroundState, sameGround } from "./cell-state.ts"
import { drawGround } from "./swatch-pattern.ts"

const WIDTH = 26
const HEIGHT = 14

/** A piece of ground in small, drawn as the map draws it. */
export const GroundSwatch = (props: { readonly state: GroundState }) => {
  let canvas!: HTMLCanvasElement
  createEffect(() => drawGround(canvas, props.state, theme()))
  return <canvas class="swatch" ref={canvas} width={WIDTH * 2} height={HEIGHT * 2} aria-hidden="true" />
}

/** A place's ground in small. */
export const Swatch = (props: { readonly territory: PlaceTerritory }) => {
  const { session } = useViewer()
  const { parties } = session.index.bundle.record.manifest
  const orderOf = (party: ActorId) => {
    const order = parties.findIndex(({ actor }) => actor === party)
    return order < 0 ? parties.length : order
  }
  const state = createMemo(
    () => cellStateOf(props.territory, orderOf),
    cellStateOf(props.territory, orderOf),
    {
      equals: sameGround
    }
  )
  return <GroundSwatch state={state()} />
}
