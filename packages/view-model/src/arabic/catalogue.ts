import type { Catalogue } from "../language.ts"
import { accountWords } from "./account-words.ts"
import { actorPage } from "./actor-page.ts"
import { addressWords } from "./address-words.ts"
import { cards } from "./cards.ts"
import { claimCard } from "./claim-card.ts"
import { claimPage } from "./claim-page.ts"
import { claimStatus } from "./claim-status.ts"
import { claimKind, claimStanding } from "./claim-words.ts"
import { clockWords } from "./clock-words.ts"
import { compareWords } from "./compare-words.ts"
import { conflictWords } from "./conflict-words.ts"
import { facetLabel, facetValue } from "./facet-label.ts"
import { figureCard } from "./figure-card.ts"
import { figureHistory } from "./figure-history.ts"
import { figurePeriod } from "./figure-period.ts"
import { countWords, format } from "./format.ts"
import { formatTime } from "./format-time.ts"
import { heldAgainst } from "./held-against.ts"
import { learnedCorrection } from "./learned-correction.ts"
import { learnedOutcome } from "./learned-outcome.ts"
import { learnedSubject } from "./learned-subject.ts"
import { learnedGroup, learnedWords } from "./learned-words.ts"
import { legend } from "./legend.ts"
import { mapLegend } from "./map-legend.ts"
import { mapCorridor, mapIncident, mapMovement, mapTarget } from "./map-words.ts"
import { member } from "./member.ts"
import { names } from "./names.ts"
import { placeCard } from "./place-card.ts"
import { placePage } from "./place-page.ts"
import { plot } from "./plot.ts"
import { propositionWords } from "./proposition-words.ts"
import { relationInverse, relationWords } from "./relation-words.ts"
import { search } from "./search.ts"
import { sideWords } from "./side-words.ts"
import { sourceList } from "./source-list.ts"
import { topicWords } from "./topic-words.ts"
import { verdict, verdictShort } from "./verdict.ts"

/** Everything that the view model says, in Arabic. */
export const arabicViewModel: Catalogue["parts"] = {
  "view-model/account-words": accountWords,
  "view-model/actor-page": actorPage,
  "view-model/address-words": addressWords,
  "view-model/cards": cards,
  "view-model/claim-card": claimCard,
  "view-model/claim-page": claimPage,
  "view-model/claim-status": claimStatus,
  "view-model/claim-words/kind": claimKind,
  "view-model/claim-words/standing": claimStanding,
  "view-model/clock-words": clockWords,
  "view-model/compare-words": compareWords,
  "view-model/conflict-words": conflictWords,
  "view-model/facet-label": facetLabel,
  "view-model/facet-label/value": facetValue,
  "view-model/figure-card": figureCard,
  "view-model/figure-history": figureHistory,
  "view-model/figure-period": figurePeriod,
  "view-model/format": format,
  "view-model/format/count": countWords,
  "view-model/format-time": formatTime,
  "view-model/held-against": heldAgainst,
  "view-model/learned-correction": learnedCorrection,
  "view-model/learned-outcome": learnedOutcome,
  "view-model/learned-subject": learnedSubject,
  "view-model/learned-words": learnedWords,
  "view-model/learned-words/group": learnedGroup,
  "view-model/legend": legend,
  "view-model/map-legend": mapLegend,
  "view-model/map-words/corridor": mapCorridor,
  "view-model/map-words/incident": mapIncident,
  "view-model/map-words/movement": mapMovement,
  "view-model/map-words/target": mapTarget,
  "view-model/member": member,
  "view-model/names": names,
  "view-model/place-card": placeCard,
  "view-model/place-page": placePage,
  "view-model/plot": plot,
  "view-model/proposition-words": propositionWords,
  "view-model/relation-words": relationWords,
  "view-model/relation-words/inverse": relationInverse,
  "view-model/search": search,
  "view-model/side-words": sideWords,
  "view-model/source-list": sourceList,
  "view-model/topic-words": topicWords,
  "view-model/verdict": verdict,
  "view-model/verdict/short": verdictShort
}
