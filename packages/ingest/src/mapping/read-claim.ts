import { type ClaimEncoded, Modality } from "@cordon/domain/claim/claim"
import { SensitivityLevel, TrafficLight } from "@cordon/domain/sensitivity"
import type { Path } from "../case-folder/written.ts"
import type { Build, Reader, RowContext } from "./build.ts"
import type { ClaimDefaults } from "./claim-spec.ts"
import { conditionReader } from "./condition.ts"
import { omitted } from "./read-amount.ts"
import { type CellReader, cellReader, needed } from "./read-cell.ts"
import { citationReader } from "./read-citation.ts"
import { propositionReader } from "./read-proposition.ts"
import { sourceReader } from "./read-source.ts"
import { momentReader, periodReader } from "./read-time.ts"
import { wordOr } from "./read-word.ts"
import { isRecordId } from "./record-id.ts"
import type { ClaimSpec } from "./proposition-spec.ts"

/**
 * Reads one claim of a row; `undefined` where the row makes none or was refused.
 *
 * `idOf` makes the id of the row's claim, from what identifies the row and the end that the mapping gives the claim.
 */
export const claimReader = <Row>(
  build: Build<Row>,
  spec: ClaimSpec,
  index: number,
  idOf: (row: Row, as: string | undefined) => string
): Reader<Row, ClaimEncoded> => {
  const path: Path = ["claims", index]
  const holds = (spec.when ?? []).map((condition, i) =>
    conditionReader(build, condition, [...path, "when", i])
  )
  const id =
    spec.id === undefined
      ? undefined
      : cellReader(build, spec.id, [...path, "id"], (value) =>
          isRecordId(value)
            ? undefined
            : 'it can be no claim id: a letter, then up to 79 letters, digits, "_", "-" or "."'
        )
  const said = saidReader(build, spec, path)
  const proposition = propositionReader(build, spec, path)
  return (row, context) => {
    if (!holds.every((condition) => condition(row))) return undefined
    const before = context.problems.count
    const says = proposition(row, context)
    if (says === omitted) return undefined
    const claimId = id === undefined ? idOf(row, spec.as) : needed(id, row, context)
    const rest = said(row, context)
    if (context.problems.count > before || says === undefined || claimId === undefined || rest === undefined)
      return undefined
    return { id: claimId, proposition: says, ...rest }
  }
}

type Said = Omit<ClaimEncoded, "id" | "proposition">

const saidReader = <Row>(build: Build<Row>, claim: ClaimSpec, claimPath: Path): Reader<Row, Said> => {
  const { defaults = {}, dataset } = build.mapping.file
  /** A field of the claim, else that of the defaults, with its path. */
  const field = <K extends keyof ClaimDefaults>(name: K): { spec: ClaimDefaults[K]; path: Path } => {
    const own = (claim as ClaimDefaults)[name]
    return own === undefined
      ? { spec: defaults[name], path: ["defaults", name] }
      : { spec: own, path: [...claimPath, name] }
  }
  const required = <K extends "heldDuring" | "paraphrase">(name: K) => {
    const { spec, path } = field(name)
    if (spec === undefined)
      build.refuse(claimPath, "nothing", `${name} is missing: give it here, or for all claims under defaults`)
    return spec === undefined ? undefined : { spec, path }
  }
  const optional = <K extends keyof ClaimDefaults, A>(
    name: K,
    make: (spec: NonNullable<ClaimDefaults[K]>, path: Path) => A
  ): A | undefined => {
    const { spec, path } = field(name)
    return spec === undefined || spec === null ? undefined : make(spec, path)
  }

  const period = required("heldDuring")
  const heldDuring = period && periodReader(build, period.spec, period.path)
  const sentence = required("paraphrase")
  const paraphrase = sentence && cellReader(build, sentence.spec, sentence.path)
  const publishedAt = optional("publishedAt", (spec, path) => momentReader(build, spec, path))
  const { published: given, readAt } = build.publication
  // Whoever reads a row knows it by then; nobody says since when.
  const otherwise = given ?? (readAt === undefined ? "" : `[..${readAt}]`)
  const speaker = optional("speaker", (spec, path) => sourceReader(build, spec, path))
  const origin = optional("origin", (spec, path) => ({
    source: sourceReader(build, spec.source, [...path, "source"]),
    stance: wordOr(build, spec.stance, [...path, "stance"], ["agrees", "neutral", "disputes"], "neutral")
  }))
  const modality = field("modality")
  const how = wordOr(build, modality.spec, modality.path, Modality.literals, "reports")
  const citation = citationReader(build, field("citation").spec ?? {}, field("citation").path)
  const tensions = optional("tensions", (spec, path) => ({
    reader: cellReader(build, spec.cell, [...path, "cell"]),
    split: spec.split
  }))
  const sensitivity = optional("sensitivity", (spec, path) => sensitivityReader(build, spec, path))
  const coding = optional("coding", (spec, path) => codingReader(build, spec, path))
  const note = optional("note", (spec, path) => cellReader(build, spec, path))

  return (row, context) => {
    const held = heldDuring?.(row, context)
    const sentenceText = paraphrase && needed(paraphrase, row, context)
    const published = publishedAt?.(row, context) ?? otherwise
    const who = speaker?.read(row, context) ?? dataset.source.id
    const original = origin?.source.read(row, context)
    const stance = origin?.stance(row, context) ?? "neutral"
    const manner = how(row, context)
    const cited = citation(row, context)
    const marked = sensitivity === undefined ? OPEN : sensitivity(row, context)
    const coded = coding?.(row, context)
    const noted = note?.read(row, context)
    if (held === undefined || sentenceText === undefined || manner === undefined) return undefined
    if (cited === undefined || marked === undefined) return undefined
    return {
      heldDuring: held,
      publishedAt: published,
      speaker: who,
      origin: original === undefined ? { kind: "own" } : { kind: "repeats", source: original, stance },
      modality: manner,
      paraphrase: sentenceText,
      citation: cited,
      tensions: tensions === undefined ? [] : allItems(tensions.reader, tensions.split, row, context),
      sensitivity: marked,
      ...(coded === undefined ? {} : { coding: coded }),
      ...(noted === undefined ? {} : { note: noted })
    }
  }
}

const OPEN: ClaimEncoded["sensitivity"] = { level: "low", tlp: "TLP:CLEAR" }

const allItems = <Row>(
  reader: CellReader<Row>,
  split: string,
  row: Row,
  context: RowContext
): ReadonlyArray<string> => {
  const texts: Array<string> = []
  const count = reader.constant === undefined ? reader.items(row, split) : 1
  for (let index = 0; index < count; index += 1) {
    const text = reader.read(row, { ...context, item: { split, index } })
    if (text !== undefined) texts.push(text)
  }
  return texts
}

const sensitivityReader = <Row>(
  build: Build<Row>,
  spec: NonNullable<ClaimDefaults["sensitivity"]>,
  path: Path
): Reader<Row, ClaimEncoded["sensitivity"]> => {
  const level = wordOr(build, spec.level, [...path, "level"], SensitivityLevel.literals, "low")
  const tlp = wordOr(build, spec.tlp, [...path, "tlp"], TrafficLight.literals, "TLP:CLEAR")
  const reason = spec.reason === undefined ? undefined : cellReader(build, spec.reason, [...path, "reason"])
  return (row, context) => {
    const [is, mark, why] = [level(row, context), tlp(row, context), reason?.read(row, context)]
    if (is === undefined || mark === undefined) return undefined
    if (is === "low") return { level: is, tlp: mark }
    if (why !== undefined) return { level: is, tlp: mark, reason: why }
    context.problems.add(reason?.field ?? "", "nothing", `a claim that is marked ${is} needs the reason`)
    return undefined
  }
}

const codingReader = <Row>(
  build: Build<Row>,
  spec: NonNullable<ClaimDefaults["coding"]>,
  path: Path
): Reader<Row, NonNullable<ClaimEncoded["coding"]>> => {
  const scheme = cellReader(build, spec.scheme, [...path, "scheme"])
  const codes = Object.entries(spec.codes).map(
    ([key, cell]) => [key, cellReader(build, cell, [...path, "codes", key])] as const
  )
  return (row, context) => {
    const name = scheme.read(row, context)
    const found = codes.flatMap(([key, reader]) => {
      const code = reader.read(row, context)
      return code === undefined ? [] : [[key, code] as const]
    })
    return name === undefined || found.length === 0
      ? undefined
      : { scheme: name, codes: Object.fromEntries(found) }
  }
}
