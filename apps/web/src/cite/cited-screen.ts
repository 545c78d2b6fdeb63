import { sourceName } from "@cordon/view-model/names"
import { type ScreenCitation, screenCitation } from "@cordon/view-model/screen-citation"
import type { Accessor } from "solid-js"
import { screenTitles } from "../header/screen-titles.ts"
import { useViewer, type Viewer } from "../state/viewer.ts"

/** What the open screen shows: the name of a figure or a source, else the title of the screen. */
export const shownWhat = ({ session, place, figure }: Viewer): string => {
  const { screen, source } = place()
  const { figures } = session.index.bundle.record.manifest
  switch (screen) {
    case "figures":
      return figures.find(({ id }) => id === figure())?.name ?? screenTitles.figures
    case "sources":
      return source === undefined ? screenTitles.sources : sourceName(session.index, source)
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
