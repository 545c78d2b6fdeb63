import { formatNumber } from "@cordon/view-model/format"
import { frontLine, groundTexture } from "@cordon/view-model/ground"
import { partyLabels, placeLabels } from "@cordon/view-model/labels"
import { legendOf } from "@cordon/view-model/legend"
import { partyStyles } from "@cordon/view-model/party-style"
import type { Session, Snapshot } from "@cordon/view-model/session"
import { Grid } from "./grid.ts"
import { type Line, widthOf } from "./line.ts"
import type { Style } from "./paint.ts"
import { type Raster, rasterOf } from "./raster.ts"
import { braille, dotBit, type Texture, textureOf } from "./texture.ts"

/** Where and how the map is drawn. */
export interface MapFrame {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly width: number
  readonly height: number
  /** Letters instead of braille dots, as on a screen of 80 by 24. */
  readonly letters: boolean
}

const FRONT: Style = { role: "front", bold: true }

/** The map: ground by holder, front line, labels as far as there is room, and a legend in an empty corner. */
export const mapPane = (frame: MapFrame): ReadonlyArray<Line> => {
  const { session, snapshot, width, height, letters } = frame
  const raster = rasterOf(session.index, width * 2, height * 4)
  const styles = partyStyles(session.index.bundle.record.manifest)
  const { territory } = snapshot.situation
  const byPlace = new Map(territory.map((place) => [place.place, textureOf(groundTexture(place), styles)]))
  const textures = session.index.bundle.mesh.cells.map((cell) => byPlace.get(cell.placeId))
  const grid = new Grid(width, height)
  drawGround(grid, raster, textures, letters)
  if (!letters) drawFront(grid, raster, frame)
  const legend = letters ? [] : legendRows(frame)
  const corner = freeCorner(raster, width, height, legend)
  const taken = new Labels(grid)
  if (corner !== undefined) {
    for (const [i, row] of legend.entries()) {
      grid.write(corner.x, corner.y + i, " ".repeat(corner.width))
      grid.write(corner.x, corner.y + i, row.sample, row.style)
      grid.write(corner.x + 4, corner.y + i, row.label, { role: "dim" })
    }
    taken.block(corner.x, corner.y, corner.width, legend.length)
  }
  drawLabels(taken, raster, frame)
  return grid.lines()
}

const drawGround = (
  grid: Grid,
  raster: Raster,
  textures: ReadonlyArray<Texture | undefined>,
  letters: boolean
): void => {
  const styles = new Map<Texture, Style>()
  for (const texture of textures) if (texture !== undefined) styles.set(texture, { role: texture.role })
  const votes = new Map<Texture, number>()
  for (let row = 0; row < grid.height; row += 1) {
    for (let column = 0; column < grid.width; column += 1) {
      votes.clear()
      let bits = 0
      for (let dy = 0; dy < 4; dy += 1) {
        for (let dx = 0; dx < 2; dx += 1) {
          const x = column * 2 + dx
          const y = row * 4 + dy
          const texture = textures[raster.cellAt[y * raster.width + x]!]
          if (texture === undefined) continue
          votes.set(texture, (votes.get(texture) ?? 0) + 1)
          if (texture.dot(x, y)) bits |= dotBit(dx, dy)
        }
      }
      if (votes.size === 0) continue
      const [texture, votesFor] = [...votes].reduce((best, next) => (next[1] > best[1] ? next : best))
      if (letters) {
        if (votesFor >= 4) grid.put(column, row, texture.letter, styles.get(texture))
      } else if (bits !== 0) grid.put(column, row, braille(bits), styles.get(texture))
    }
  }
}

const drawFront = (grid: Grid, raster: Raster, { session, snapshot }: MapFrame): void => {
  const bits = new Map<number, number>()
  for (const { edge, kind } of frontLine(snapshot.situation.territory, session.index)) {
    for (const pixel of raster.pixelsOf(edge)) {
      const [x, y] = [pixel % raster.width, Math.floor(pixel / raster.width)]
      if (kind === "edge" && (x + y) % 3 !== 0) continue
      const letter = (y >> 2) * grid.width + (x >> 1)
      bits.set(letter, (bits.get(letter) ?? 0) | dotBit(x & 1, y & 3))
    }
  }
  for (const [letter, dots] of bits) {
    grid.put(letter % grid.width, Math.floor(letter / grid.width), braille(dots), FRONT)
  }
}

/** Greedy labels: whoever comes first keeps the place. */
class Labels {
  readonly #grid: Grid
  readonly #taken = new Set<number>()

  constructor(grid: Grid) {
    this.#grid = grid
  }

  block(x: number, y: number, width: number, height: number): void {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) this.#taken.add(row * this.#grid.width + column)
    }
  }

  /** Writes a label around a place; false when there is no room. */
  write(x: number, y: number, text: string, style: Style, must = false): boolean {
    const { width, height } = this.#grid
    const size = widthOf(text)
    if (y < 0 || y >= height || size > width) return false
    const left = Math.min(width - size, Math.max(0, x - Math.floor(size / 2)))
    if (!must) {
      for (let column = left - 1; column <= left + size; column += 1) {
        if (this.#taken.has(y * width + column)) return false
      }
    }
    this.block(left, y, size, 1)
    this.#grid.write(left, y, text, style)
    return true
  }
}

/** Longest name that is written without being selected. */
const LONGEST = 18
/** Letters of the pane for each place label. */
const ROOM = 130

const drawLabels = (labels: Labels, raster: Raster, frame: MapFrame): void => {
  const { session, snapshot, width, height } = frame
  const at = (position: Parameters<Raster["pixelAt"]>[0]): readonly [number, number] => {
    const [x, y] = raster.pixelAt(position)
    return [x >> 1, y >> 2]
  }
  const inside = ([x, y]: readonly [number, number]) => x >= 0 && y >= 0 && x < width && y < height
  const places = placeLabels(snapshot.situation, snapshot.selection, session.index)
  const [first] = places
  if (first?.selected === true && inside(at(first.at))) {
    labels.write(
      ...at(first.at),
      `▸${first.name}${first.disputed ? " ≠" : ""}`,
      { inverse: true, bold: true },
      true
    )
  }
  const styles = partyStyles(session.index.bundle.record.manifest)
  for (const { party, text, at: position } of partyLabels(snapshot.situation, session.index)) {
    const slot = styles.findIndex((style) => style.party === party)
    const short = text.replace(/ \/ /g, "/").split(" ")[0] ?? text
    const [x, y] = at(position)
    const style: Style = { role: { party: slot }, bold: true }
    for (const dy of [0, 1, -1, 2, -2]) if (labels.write(x, y + dy, short, style)) break
  }
  let left = Math.max(3, Math.floor((width * height) / ROOM))
  for (const label of places) {
    if (left === 0) return
    if (label.selected || label.name.length > LONGEST || !inside(at(label.at))) continue
    const [x, y] = at(label.at)
    if (labels.write(x, y, `${label.name}${label.disputed ? " ≠" : ""}`, {})) left -= 1
  }
}

interface LegendRow {
  readonly sample: string
  readonly style: Style
  readonly label: string
}

const legendRows = ({ session, snapshot }: MapFrame): ReadonlyArray<LegendRow> => {
  const { index } = session
  const styles = partyStyles(index.bundle.record.manifest)
  const accuracy = index.bundle.record.manifest.outline?.accuracyMetres
  return legendOf(snapshot.situation, index).entries.flatMap((entry): ReadonlyArray<LegendRow> => {
    switch (entry.kind) {
      case "party": {
        const texture = textureOf({ kind: "held", party: entry.style.party, inferred: false }, styles)
        return [{ sample: sampleOf(texture), style: { role: texture.role }, label: shortened(entry.label) }]
      }
      case "contested": {
        const texture = textureOf({ kind: "contested", parties: [] }, styles)
        return [{ sample: sampleOf(texture), style: { role: texture.role }, label: "contested" }]
      }
      case "disagree": {
        const texture = textureOf(
          { kind: "disagree", party: styles[0]?.party ?? ("" as never), dissent: [] },
          styles
        )
        return [{ sample: `${sampleOf(texture).slice(0, 2)}≠`, style: {}, label: "disagree" }]
      }
      case "noClaim":
        return [
          {
            sample: sampleOf(textureOf({ kind: "noClaim" }, styles)),
            style: { role: "faint" },
            label: "no claim"
          }
        ]
      case "front":
        return [
          {
            sample: "⣀⠤⠒",
            style: FRONT,
            label: accuracy === undefined ? "front" : `front ±${formatNumber(accuracy)} m`
          }
        ]
      default:
        return []
    }
  })
}

/** A party's name for a small legend: no closing "forces" or "groups", no capitals but in abbreviations. */
const shortened = (name: string): string =>
  name.replace(/ (forces|groups|army)$/i, "").replace(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase())

const sampleOf = (texture: Texture): string =>
  [0, 1, 2]
    .map((column) => {
      let bits = 0
      for (let y = 0; y < 4; y += 1) {
        for (let x = 0; x < 2; x += 1) if (texture.dot(column * 2 + x, y)) bits |= dotBit(x, y)
      }
      return braille(bits)
    })
    .join("")

/** Most ground that a legend may cover. */
const COVERED = 0.08

/** Where the legend covers the least ground, low and right first; undefined where it would cover too much. */
const freeCorner = (
  raster: Raster,
  width: number,
  height: number,
  legend: ReadonlyArray<LegendRow>
): { readonly x: number; readonly y: number; readonly width: number } | undefined => {
  if (legend.length === 0) return undefined
  const size = Math.max(...legend.map((row) => widthOf(row.label))) + 5
  if (size > width / 2 || legend.length > height / 2) return undefined
  const sums = groundSums(raster)
  const across = raster.width + 1
  let best: { x: number; y: number; width: number } | undefined
  let least = COVERED * size * legend.length * 8
  for (let y = height - legend.length; y >= 0; y -= 1) {
    for (let x = width - size; x >= 0; x -= 1) {
      const [top, bottom] = [y * 4 * across, (y + legend.length) * 4 * across]
      const [west, east] = [x * 2, (x + size) * 2]
      const ground = sums[bottom + east]! - sums[bottom + west]! - sums[top + east]! + sums[top + west]!
      if (ground < least) [best, least] = [{ x, y, width: size }, ground]
    }
  }
  return best
}

const summed = new WeakMap<Raster, Int32Array>()

/** For each corner of a pixel, how many pixels above and left of it are ground. */
const groundSums = (raster: Raster): Int32Array => {
  const known = summed.get(raster)
  if (known !== undefined) return known
  const across = raster.width + 1
  const sums = new Int32Array(across * (raster.height + 1))
  for (let y = 0; y < raster.height; y += 1) {
    for (let x = 0; x < raster.width; x += 1) {
      const ground = raster.cellAt[y * raster.width + x]! >= 0 ? 1 : 0
      const i = (y + 1) * across + x + 1
      sums[i] = ground + sums[i - 1]! + sums[i - across]! - sums[i - across - 1]!
    }
  }
  summed.set(raster, sums)
  return sums
}
