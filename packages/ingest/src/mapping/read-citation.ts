import type { ClaimEncoded } from "@cordon/domain/claim/claim"
import { AttributionConfidence, WebAddress } from "@cordon/domain/source/citation"
import { Schema } from "effect"
import type { Path } from "../case-folder/written.ts"
import type { Build, Reader } from "./build.ts"
import type { CellSpec } from "./cell-spec.ts"
import type { CitationSpec } from "./claim-spec.ts"
import { cellReader } from "./read-cell.ts"
import { sourceReader } from "./read-source.ts"
import { wordOr } from "./read-word.ts"

type CitationEncoded = ClaimEncoded["citation"]

const isWebAddress = Schema.is(WebAddress)

/** Reads the document that a row's claim rests on; without any, the dataset itself. */
export const citationReader = <Row>(
  build: Build<Row>,
  spec: CitationSpec,
  path: Path
): Reader<Row, CitationEncoded> => {
  const { dataset } = build.mapping.file
  const publisher =
    spec.publisher === undefined ? undefined : sourceReader(build, spec.publisher, [...path, "publisher"])
  const text = (given: CellSpec | undefined, name: string) =>
    given === undefined ? undefined : cellReader(build, given, [...path, name]).read
  const url =
    spec.url === undefined
      ? undefined
      : cellReader(build, spec.url, [...path, "url"], (value) =>
          isWebAddress(value) ? undefined : "it is no http or https address"
        ).read
  const attribution = wordOr(
    build,
    spec.attribution,
    [...path, "attribution"],
    AttributionConfidence.literals,
    "a"
  )
  const texts = {
    title: text(spec.title, "title"),
    edition: text(spec.edition, "edition"),
    locator: text(spec.locator, "locator"),
    note: text(spec.note, "note")
  }
  const noAddress = text(spec.noAddress, "noAddress")
  const stated = Object.entries(spec.statedSources ?? {}).map(
    ([name, given]) => [name, cellReader(build, given, [...path, "statedSources", name])] as const
  )
  const edition = build.publication.edition ?? dataset.edition
  return (row, context) => {
    const address = url?.(row, context)
    const sure = attribution(row, context)
    const statedSources = stated.flatMap(([name, reader]) => {
      const value = reader.read(row, context)
      return value === undefined ? [] : [[name, value] as const]
    })
    const read = {
      title: texts.title?.(row, context),
      edition: texts.edition === undefined ? edition : texts.edition(row, context),
      locator: texts.locator?.(row, context),
      note: texts.note?.(row, context)
    }
    if (sure === undefined) return undefined
    return {
      publisher: publisher?.read(row, context) ?? dataset.source.id,
      where:
        address === undefined
          ? { kind: "unaddressed", reason: noAddress?.(row, context) ?? "the file gives no address" }
          : { kind: "address", url: address },
      attribution: sure,
      ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
      ...(statedSources.length === 0 ? {} : { statedSources: Object.fromEntries(statedSources) })
    }
  }
}
