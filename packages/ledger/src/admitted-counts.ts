import type { CaseIndex, IndexedClaim } from "./case-index.ts"
import { type ClaimColumns, columnsOf, knownCount } from "./claim-columns.ts"
import { formatAccordingTo } from "./controls.ts"
import { speakerFilter, type View } from "./visible.ts"

/** How many claims a view admits, and how many of them are of control. */
export interface AdmittedCounts {
  readonly all: number
  readonly control: number
}

/** Counts what a view admits; claims that may speak in it are found once for each `accordingTo`. */
export const admittedCounts = (view: View): AdmittedCounts => {
  const { columns, controlBefore } = speakersOf(view)
  const known = knownCount(columns, view.knownTo)
  if (view.controls.accordingTo.kind !== "assessed") return { all: known, control: controlBefore[known]! }
  const admitted = columns.claims.slice(0, known).filter(view.admits)
  return { all: admitted.length, control: admitted.filter(isControl).length }
}

/** Claims that may speak, and how many of control come before each place among them. */
interface Speakers {
  readonly columns: ClaimColumns
  readonly controlBefore: Uint32Array
}

const made = new WeakMap<CaseIndex["inOrder"], Map<string, Speakers>>()

const speakersOf = ({ index, controls, knownTo }: View): Speakers => {
  const known = made.get(index.inOrder) ?? new Map<string, Speakers>()
  made.set(index.inOrder, known)
  const name = formatAccordingTo(controls.accordingTo)
  const found = known.get(name)
  if (found !== undefined) return found
  const claims =
    controls.accordingTo.kind === "assessed"
      ? index.inOrder.filter(({ claim }) => index.assessmentsByClaim.has(claim.id))
      : index.inOrder.filter(speakerFilter(index, controls.accordingTo, knownTo))
  const controlBefore = new Uint32Array(claims.length + 1)
  claims.forEach((claim, i) => {
    controlBefore[i + 1] = controlBefore[i]! + (isControl(claim) ? 1 : 0)
  })
  const speakers = { columns: columnsOf(claims), controlBefore }
  known.set(name, speakers)
  return speakers
}

const isControl = ({ claim }: IndexedClaim): boolean => claim.proposition.kind === "Control"
