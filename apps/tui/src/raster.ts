import type { Position } from "@cordon/domain/geo/geojson"
import type { CellMesh, MeshEdge } from "@cordon/domain/geo/mesh"
import type { CaseIndex } from "@cordon/ledger/case-index"

/** A map turned into pixels, once for each size of its pane. */
export interface Raster {
  readonly width: number
  readonly height: number
  /** For each pixel the place of its cell in the mesh, or -1 for ground outside. */
  readonly cellAt: Int16Array
  /** The pixels that an edge runs through, as places in the raster. */
  readonly pixelsOf: (edge: MeshEdge) => ReadonlyArray<number>
  /** The pixel of a position, perhaps outside the raster. */
  readonly pixelAt: (position: Position) => readonly [number, number]
}

const rasters = new WeakMap<CellMesh, Map<string, Raster>>()

/**
 * The cells of a case at a size in pixels, north up; remembered by size.
 *
 * Shape: the mapped outline fills the raster; without one, all cells. Cells beyond it are cut off.
 */
export const rasterOf = (index: CaseIndex, width: number, height: number): Raster => {
  const { mesh } = index.bundle
  const bySize = rasters.get(mesh) ?? new Map<string, Raster>()
  rasters.set(mesh, bySize)
  const key = `${width}x${height}`
  const known = bySize.get(key)
  if (known !== undefined) return known
  const raster = makeRaster(index, width, height)
  bySize.set(key, raster)
  return raster
}

/** Most that the map is drawn wider than in equal scale, in pixels. */
const STRETCH = 1.12

const makeRaster = (index: CaseIndex, width: number, height: number): Raster => {
  const frame = frameOf(index)
  const squeeze = Math.cos((((frame.south + frame.north) / 2) * Math.PI) / 180)
  const wide = Math.max(1e-9, (frame.east - frame.west) * squeeze)
  const tall = Math.max(1e-9, frame.north - frame.south)
  const scale = Math.min((width - 2) / wide, (height - 2) / tall)
  // Letters are a little narrower than half their height, so that some stretch to the sides is true to scale.
  const across = Math.min(scale * STRETCH, (width - 2) / wide)
  const left = (width - wide * across) / 2
  const top = (height - tall * scale) / 2
  const project = ([longitude, latitude]: Position): readonly [number, number] => [
    left + (longitude - frame.west) * squeeze * across,
    top + (frame.north - latitude) * scale
  ]
  const cellAt = new Int16Array(width * height).fill(-1)
  for (const [i, cell] of index.bundle.mesh.cells.entries()) {
    for (const rings of cell.geometry.coordinates) {
      fill(
        rings.map((ring) => ring.map(project)),
        width,
        height,
        (pixel) => {
          cellAt[pixel] = i
        }
      )
    }
  }
  const traced = new Map<MeshEdge, ReadonlyArray<number>>()
  return {
    width,
    height,
    cellAt,
    pixelAt: (position) => {
      const [x, y] = project(position)
      return [Math.floor(x), Math.floor(y)]
    },
    pixelsOf: (edge) => {
      const known = traced.get(edge)
      if (known !== undefined) return known
      const pixels = new Set<number>()
      for (const points of edge.line.coordinates) {
        const path = points.map(project)
        for (let i = 0; i + 1 < path.length; i += 1) trace(path[i]!, path[i + 1]!, width, height, pixels)
      }
      const list = [...pixels]
      traced.set(edge, list)
      return list
    }
  }
}

const frameOf = (index: CaseIndex) => {
  const { outline } = index.bundle.record.manifest
  const polygons =
    outline === undefined
      ? index.bundle.mesh.cells.flatMap((cell) => cell.geometry.coordinates)
      : outline.geometry.type === "Polygon"
        ? [outline.geometry.coordinates]
        : outline.geometry.coordinates
  const frame = { west: 180, south: 90, east: -180, north: -90 }
  for (const [shell] of polygons) {
    for (const [x, y] of shell) {
      frame.west = Math.min(frame.west, x)
      frame.east = Math.max(frame.east, x)
      frame.south = Math.min(frame.south, y)
      frame.north = Math.max(frame.north, y)
    }
  }
  return frame
}

type Point = readonly [number, number]

/** Scanline fill, even-odd, by pixel centres: holes stay empty. */
const fill = (
  rings: ReadonlyArray<ReadonlyArray<Point>>,
  width: number,
  height: number,
  put: (pixel: number) => void
): void => {
  let lowest = height
  let highest = 0
  for (const ring of rings) {
    for (const [, y] of ring) {
      lowest = Math.min(lowest, y)
      highest = Math.max(highest, y)
    }
  }
  const crossings: Array<number> = []
  for (let row = Math.max(0, Math.floor(lowest)); row < Math.min(height, Math.ceil(highest)); row += 1) {
    const y = row + 0.5
    crossings.length = 0
    for (const ring of rings) {
      for (let i = 0; i + 1 < ring.length; i += 1) {
        const [x0, y0] = ring[i]!
        const [x1, y1] = ring[i + 1]!
        if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
      }
    }
    crossings.sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const end = Math.min(width - 1, Math.ceil(crossings[i + 1]! - 0.5) - 1)
      for (let x = Math.max(0, Math.ceil(crossings[i]! - 0.5)); x <= end; x += 1) put(row * width + x)
    }
  }
}

/** Every pixel that a straight line runs through, in steps of half a pixel. */
const trace = (
  [x0, y0]: Point,
  [x1, y1]: Point,
  width: number,
  height: number,
  pixels: Set<number>
): void => {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) * 2))
  for (let i = 0; i <= steps; i += 1) {
    const x = Math.floor(x0 + ((x1 - x0) * i) / steps)
    const y = Math.floor(y0 + ((y1 - y0) * i) / steps)
    if (x >= 0 && y >= 0 && x < width && y < height) pixels.add(y * width + x)
  }
}
