import type { Outcome, Verdict } from "@cordon/domain/assessment/outcome"
import type { EntryBody } from "@cordon/domain/ledger/entry-kind"
import { CalendarDay } from "@cordon/domain/time/calendar-day"
import { onDay } from "@cordon/domain/time/edtf"
import { claimRecorded } from "@cordon/testing/fixture/invented-case"
import { describe, expect, it } from "@effect/vitest"
import { requestOf, textOf } from "../fixture/invented-export.ts"

const outcome = (id: string, claim: string, verdict: Verdict): EntryBody => ({
  kind: "outcome.recorded.v1",
  outcome: {
    id: id as Outcome["id"],
    claim: claim as Outcome["claim"],
    verdict,
    by: "the tests",
    publishedAt: onDay(CalendarDay.make("2030-03-20")),
    reasons: `because of ${id}`,
    evidence: ["C2" as Outcome["claim"]]
  }
})

const bodies = [
  claimRecorded("C1", { paraphrase: "The bridge stands." }),
  claimRecorded("C2"),
  claimRecorded("C3"),
  claimRecorded("C4", { publishedAt: "2030-03~" }),
  outcome("O1", "C1", "refuted"),
  outcome("O3", "C3", "unresolvable"),
  outcome("O4", "C4", "partly")
]

interface Review {
  readonly "@type": string
  readonly "@id": string
  readonly url: string
  readonly claimReviewed: string
  readonly author: { readonly name: string }
  readonly itemReviewed: Readonly<Record<string, unknown>>
  readonly reviewRating: Readonly<Record<string, unknown>>
}

const reviews = (more: Parameters<typeof requestOf>[1] = {}): ReadonlyArray<Review> => {
  const document = JSON.parse(textOf("claimreview", requestOf(bodies, more))) as {
    readonly "@context": string
    readonly hasPart: ReadonlyArray<Review>
  }
  expect(document["@context"]).toBe("https://schema.org")
  return document.hasPart
}

describe("ClaimReview", () => {
  it("is there for each claim that was resolved, and for no other", () => {
    expect(reviews().map((review) => review["@id"])).toEqual([
      "urn:cordon:invented-siege:outcome:O1",
      "urn:cordon:invented-siege:outcome:O4"
    ])
  })

  it("has what readers require: the claim, a rating in words, an address, who reviews and who said it", () => {
    for (const review of reviews({ site: "https://cordon.example" })) {
      expect(review["@type"]).toBe("ClaimReview")
      expect(review.claimReviewed).not.toBe("")
      expect(review.url).toMatch(/^https:\/\/cordon\.example\/api\/cases\/invented-siege\/claims\/C[14]$/)
      expect(review.author.name).toBe("the tests")
      expect(review.reviewRating).toMatchObject({
        "@type": "Rating",
        alternateName: expect.any(String) as unknown
      })
      expect(review.itemReviewed).toMatchObject({ "@type": "Claim", author: { name: "Wire agency" } })
    }
  })

  it("explains a rating by the outcome's reasons, and gives it no number", () => {
    const [first, second] = reviews()
    expect(first?.claimReviewed).toBe("The bridge stands.")
    expect(first?.reviewRating).toEqual({
      "@type": "Rating",
      alternateName: "Refuted",
      ratingExplanation: "because of O1"
    })
    expect(second?.reviewRating["alternateName"]).toBe("Partly borne out")
  })

  it("dates a claim only by a day that was plainly stated", () => {
    const [first, second] = reviews()
    expect(first?.itemReviewed["datePublished"]).toBe("2030-03-05")
    expect(second?.itemReviewed).not.toHaveProperty("datePublished")
  })

  it("says nothing before the outcome was known", () => {
    expect(reviews({ controls: { knownBy: CalendarDay.make("2030-03-19") } })).toEqual([])
    expect(reviews({ controls: { knownBy: CalendarDay.make("2030-04-30") } })).toHaveLength(2)
  })
})
