import { sideWords } from "@cordon/view-model/compare-words"
import { formatDay } from "@cordon/view-model/format-time"
import { actorName, placeName, sourceName } from "@cordon/view-model/names"
import { type ScreenCitation, screenCitation } from "@cordon/view-model/screen-citation"
import type { Accessor } from "solid-js"
import { screenTitles } from "../header/screen-titles.ts"
import { useViewer, type Viewer } from "../state/viewer.ts"

/** What the open screen shows: the name of a figure, source, claim, actor or place, else the title of the screen. */
export const shownWhat = ({ session, place, figure }: Viewer): string => {
  const { screen, source, claim, actor, place: at, compare, toKnownBy } = place()
  const { figures } = session.index.bundle.record.manifest
  switch (screen) {
    case "figures":
      return figures.find(({ id }) => id === figure())?.name ?? screenTitles.figures
    case "sources":
      return source === undefined ? screenTitles.sources : sourceName(session.index, source)
    case "claims":
      return claim === undefined ? screenTitles.claims : `Claim ${claim}`
    case "actors":
      return actor === undefined ? screenTitles.actors : actorName(session.index, actor)
    case "places":
      return at === undefined ? screenTitles.places : placeName(session.index, at)
    case "compare":
      return compare === undefined
        ? screenTitles.compare
        : `Compared with: ${sideWords(compare, session.index)}`
    case "learned":
      return toKnownBy === undefined
        ? screenTitles.learned
        : `${screenTitles.learned} until ${formatDay(toKnownBy)}`
    case "situation":
    case "conflicts":
      return screenTitles[screen]
  }
}

/** The citation of the open screen as it stands. */
export const useScreenCitation = (): Accessor<ScreenCitation> => {
  const viewer = useViewer()
  return () =>
    screenCitation(
      shownWhat(viewer),
      new URL(viewer.hrefFor(viewer.place()), window.location.href).href,
      viewer.snapshot(),
      viewer.session
    )
}
