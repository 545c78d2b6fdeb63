import { describe, expect, it } from "@effect/vitest"
import { readCaseFolder } from "./read-case-folder.ts"
import { type Change, changed, problemsAfter, seen } from "./tiny-folder.fixture.ts"

const story = (paragraph: string): Change => [
  "case.yaml",
  "knownGaps: []\n",
  `knownGaps: []
stories:
  - id: bread
    title: Bread
    by: Tests
    translations: { ar: { title: الخبز } }
    steps:
      - id: one
        title: One day
        view: { at: 2020-01-10, knownBy: 2020-01-10 }
        text:
          - "[Twelve bakers](C1) were killed, and [no bread](C2) is left."
        translations:
          ar:
            title: يوم واحد
            text:
              - "${paragraph}"
`
]

describe("a case in more than one language", () => {
  it("has the names and texts of its files in each of them", () => {
    const { bodies, problems } = readCaseFolder(
      changed(
        [
          "case.yaml",
          "subtitle: For tests",
          "subtitle: For tests\ntranslations: { ar: { title: حصار صغير } }"
        ],
        ["case.yaml", "name: bakers, within", "name: bakers, names: { ar: خبازون }, within"],
        ["case.yaml", "label: Start", "label: Start, translations: { ar: { label: البداية } }"],
        ["sources.csv", "actor,language\n", "actor,language,name:ar\n"],
        ["sources.csv", ",,,,en\n", ",,,,en,الوكالة\n"],
        ["sources.csv", "newspaper,,,,,\n", "newspaper,,,,,,\n"],
        ["sources.csv", "herald,reds,\n", "herald,reds,,\n"],
        story("لم يبق [خبز](C2)، وقُتل [اثنا عشر خبازاً](C1).")
      )
    )
    expect(problems).toEqual([])
    expect(bodies[0]).toMatchObject({
      manifest: {
        translations: { ar: { title: "حصار صغير" } },
        groups: [{ names: { ar: "خبازون" } }],
        events: [{ translations: { ar: { label: "البداية" } } }],
        stories: [
          {
            translations: { ar: { title: "الخبز" } },
            steps: [{ translations: { ar: { title: "يوم واحد" } } }]
          }
        ]
      }
    })
    const sources = bodies.flatMap((body) => (body.kind === "source.recorded.v1" ? [body.source] : []))
    expect(sources.map(({ id, names }) => [id, names])).toEqual([
      ["agency", { ar: "الوكالة" }],
      ["herald", undefined],
      ["red_voice", undefined]
    ])
  })

  it("links a paragraph to the claims of the one that it translates", () => {
    const [problem, ...others] = problemsAfter(story("لم يبق [خبز](C2)."))
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      severity: "error",
      file: "case.yaml",
      line: 43,
      field: "stories[0].steps[0].translations.ar.text[0]",
      message: "links to C2 where the paragraph that it translates links to C1, C2"
    })
  })

  it("finds a claim that no record has in a paragraph of either language", () => {
    const text = "قُتل [اثنا عشر خبازاً](C1)، ولم يبق [خبز](C2 C9)."
    const change = story(text)
    const both: Change = [
      "case.yaml",
      change[1],
      (change[2] ?? "").replace("[no bread](C2)", "[no bread](C2 C9)")
    ]
    expect(problemsAfter(both).map(({ field, found }) => [field, found])).toEqual([
      ["stories[0].steps[0].text[0]", '"C9"'],
      ["stories[0].steps[0].translations.ar.text[0]", '"C9"']
    ])
  })

  it("names a language by its tag", () => {
    expect(
      seen(
        problemsAfter([
          "case.yaml",
          "label: Start",
          "label: Start, translations: { Arabic: { label: البداية } }"
        ])
      )
    ).toMatchObject([{ field: "events[0].translations.Arabic", line: 19 }])
    expect(
      problemsAfter(
        ["sources.csv", "actor,language\n", "actor,name:Arabic\n"],
        ["sources.csv", ",,,,en\n", ",,,,وكالة\n"]
      )
    ).toMatchObject([
      { file: "sources.csv", line: 2, message: '"Arabic" is no BCP 47 language tag, such as "ar"' }
    ])
  })
})
