import { formatProblem } from "@cordon/ingest/case-folder/problem"
import { Effect } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { wrongData } from "../failure.ts"
import { checkFolder, hasErrors } from "../import-folder.ts"
import { say, sayJson } from "../terminal-output.ts"

/** `cordon check`: every error of a case folder with file, line, field, what was found and what was expected. */
export const check = Command.make(
  "check",
  {
    folder: Argument.String("folder").pipe(
      Argument.withDescription("Case folder, e.g. cases/east-aleppo-2016")
    ),
    json: Flag.Boolean("json").pipe(Flag.withDescription("Print the report as JSON"), Flag.withDefault(false))
  },
  Effect.fn(function* ({ folder, json }) {
    const report = yield* checkFolder(folder)
    const errors = report.problems.filter((problem) => problem.severity === "error").length
    const warnings = report.problems.length - errors
    if (json) yield* sayJson({ folder, errors, warnings, counts: report.counts, problems: report.problems })
    else {
      for (const problem of report.problems) yield* say(formatProblem(problem))
      yield* say(`${folder}: ${errors} errors, ${warnings} warnings`)
      if (errors === 0) {
        yield* say(
          Object.entries(report.counts)
            .map(([kind, count]) => `${kind} ${count}`)
            .join(", ")
        )
      }
    }
    if (hasErrors(report)) return yield* wrongData("")
  })
).pipe(Command.withDescription("Check a case folder and show every error, with file, line and field"))
