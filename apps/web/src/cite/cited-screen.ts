import { formatDay } from "@cordon/view-model/format-time"
import { inEnglish } from "@cordon/view-model/language"
import { actorName, figureName, placeName, sourceName } from "@cordon/view-model/names"
import { type ScreenCitation, screenCitation } from "@cordon/view-model/screen-citation"
import { sideWords } from "@cordon/view-model/side-words"
import type { Accessor } from "solid-js"
import { words as header } from "../header/words.ts"
import { useViewer, type Viewer } from "../state/viewer.ts"
import { words } from "./words.ts"

/** What the open screen shows: the name of a figure, source, claim, actor or place, else the title of the screen. */
export const shownWhat = ({ session, place, figure }: Viewer): string => {
  const titles = header.screens
  const { screen, source, claim, actor, place: at, compare, toKnownBy } = place()
  switch (screen) {
    case "figures": {
      const shownFigure = figure()
      return shownFigure === undefined ? titles.figures : figureName(session.index, shownFigure)
    }
    case "sources":
      return source === undefined ? titles.sources : sourceName(session.index, source)
    case "claims":
      return claim === undefined ? titles.claims : words.claim(claim)
    case "actors":
      return actor === undefined ? titles.actors : actorName(session.index, actor)
    case "places":
      return at === undefined ? titles.places : placeName(session.index, at)
    case "compare":
      return compare === undefined ? titles.compare : words.comparedWith(sideWords(compare, session.index))
    case "learned":
      return toKnownBy === undefined
        ? titles.learned
        : words.learnedUntil(titles.learned, formatDay(toKnownBy))
    case "situation":
    case "conflicts":
      return titles[screen]
  }
}

/** The citation of the open screen as it stands. */
export const useScreenCitation = (): Accessor<ScreenCitation> => {
  const viewer = useViewer()
  return () => {
    const address = new URL(viewer.addressOf(viewer.place()), window.location.href).href
    const what = inEnglish(() => shownWhat(viewer))
    return screenCitation(what, address, viewer.snapshot(), viewer.session)
  }
}
