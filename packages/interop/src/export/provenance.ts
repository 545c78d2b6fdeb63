import type { FormatFacts } from "./export-format.ts"
import { controlsText, type ExportRequest } from "./export-request.ts"

/** Where an export comes from and how far it goes: what a file says of itself. */
export const provenanceOf = ({ index, controls }: ExportRequest, facts: FormatFacts) => {
  const { record, head } = index.bundle
  const { id, title, subtitle, invented, zone, licence, editors } = record.manifest
  return {
    case: id,
    title: `${title}: ${subtitle}`,
    ...(invented ? { invented: "A made-up case for tests: nobody and nothing in it exists." } : {}),
    controls: controlsText(controls),
    zone,
    head: { sequence: head.sequence, hash: head.hash },
    licence,
    editors,
    carries: facts.carries,
    cannotCarry: facts.cannotCarry
  }
}
