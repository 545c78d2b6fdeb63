import type { CaseBundle } from "@cordon/ledger/bundle"
import type { CaseId } from "@cordon/domain/key"
import type { SessionState } from "@cordon/view-model/session-state"
import { createSession, type Session } from "@cordon/view-model/session"
import { Box, Text, useInput } from "ink"
import { useEffect, useState } from "react"
import type { CaseListing } from "./client.ts"
import { CaseScreen, type CaseScreenProps } from "./case-screen.tsx"

/** What the terminal is started with. */
export interface AppProps extends Omit<CaseScreenProps, "session"> {
  readonly caseId?: CaseId
}

type Stage =
  | { readonly kind: "loading"; readonly what: string }
  | { readonly kind: "failed"; readonly reason: string; readonly retry: () => void }
  | { readonly kind: "choosing"; readonly cases: ReadonlyArray<CaseListing>; readonly cursor: number }
  | { readonly kind: "open"; readonly session: Session }

/** Loads a case, lets the reader choose where there are several, and shows it. */
export const App = (props: AppProps) => {
  const { client, caseId, schedule, quit } = props
  const [stage, setStage] = useState<Stage>({ kind: "loading", what: "the cases" })

  const load = (id: CaseId, title: string = id): void => {
    setStage({ kind: "loading", what: title })
    attempt(
      client.bundle(id),
      () => load(id, title),
      (bundle: CaseBundle) =>
        setStage({
          kind: "open",
          session: createSession({ bundle, initial: openingSelection(bundle), schedule })
        })
    )
  }
  const list = (): void => {
    setStage({ kind: "loading", what: "the cases" })
    attempt(client.cases(), list, (cases) => {
      const [only] = cases
      if (only === undefined) {
        setStage({
          kind: "failed",
          reason: "There is no case yet. Import one: cordon import <folder>.",
          retry: list
        })
      } else if (cases.length === 1) load(only.id, only.title)
      else setStage({ kind: "choosing", cases, cursor: 0 })
    })
  }
  const attempt = <T,>(answer: Promise<T>, retry: () => void, then: (value: T) => void): void => {
    answer.then(then, (cause: unknown) =>
      setStage({ kind: "failed", reason: cause instanceof Error ? cause.message : String(cause), retry })
    )
  }
  useEffect(() => (caseId === undefined ? list() : load(caseId)), [])
  const session = stage.kind === "open" ? stage.session : undefined
  useEffect(() => () => session?.pause(), [session])

  // Active also while a case is open, so that the keyboard is never let go in between.
  useInput((input, key) => {
    if (stage.kind === "open") return undefined
    if (input === "q" || (key.ctrl && input === "c")) return quit()
    if (stage.kind === "failed" && input === "r") return stage.retry()
    if (stage.kind !== "choosing") return undefined
    if (key.return) {
      const chosen = stage.cases[stage.cursor]
      return chosen === undefined ? undefined : load(chosen.id, chosen.title)
    }
    const by = key.downArrow ? 1 : key.upArrow ? -1 : 0
    return setStage({ ...stage, cursor: Math.min(stage.cases.length - 1, Math.max(0, stage.cursor + by)) })
  })

  switch (stage.kind) {
    case "open":
      return (
        <CaseScreen
          look={props.look}
          client={client}
          openUrl={props.openUrl}
          copy={props.copy}
          schedule={schedule}
          quit={quit}
          session={stage.session}
        />
      )
    case "loading":
      return (
        <Box paddingX={1} flexDirection="column">
          <Text bold>Cordon</Text>
          <Text>Loading {stage.what} …</Text>
        </Box>
      )
    case "failed":
      return (
        <Box paddingX={1} flexDirection="column">
          <Text bold>Cordon</Text>
          <Text>{stage.reason}</Text>
          <Text dimColor>r retry q quit</Text>
        </Box>
      )
    case "choosing":
      return (
        <Box paddingX={1} flexDirection="column">
          <Text bold>Cordon: which case?</Text>
          {stage.cases.map((each, i) => (
            <Text key={each.id} bold={i === stage.cursor}>
              {i === stage.cursor ? "▸ " : "  "}
              {each.title}, {each.subtitle}
            </Text>
          ))}
          <Text dimColor>↑↓ choose ⏎ open q quit</Text>
        </Box>
      )
  }
}

/** A case opens with its first figure selected, so that the claims behind it stand there at once. */
const openingSelection = (bundle: CaseBundle): Partial<SessionState> => {
  const [first] = bundle.record.manifest.figures
  return first === undefined ? {} : { selection: { kind: "figure", figure: first.id } }
}
