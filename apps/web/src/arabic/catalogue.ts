import { arabicViewModel } from "@cordon/view-model/arabic/catalogue"
import type { Catalogue } from "@cordon/view-model/language"
import { actors } from "./actors.ts"
import { chart } from "./chart.ts"
import { cite } from "./cite.ts"
import { claimList } from "./claim-list.ts"
import { claimPage } from "./claim-page.ts"
import { claims } from "./claims.ts"
import { compare } from "./compare.ts"
import { conflicts } from "./conflicts.ts"
import { controls } from "./controls.ts"
import { entityList } from "./entity-list.ts"
import { figures } from "./figures.ts"
import { header } from "./header.ts"
import { heldAgainst } from "./held-against.ts"
import { help } from "./help.ts"
import { history } from "./history.ts"
import { learned } from "./learned.ts"
import { map } from "./map.ts"
import { mapPane } from "./map-pane.ts"
import { markTable } from "./mark-table.ts"
import { offline } from "./offline.ts"
import { placePage } from "./place-page.ts"
import { places } from "./places.ts"
import { reasoning } from "./reasoning.ts"
import { screen } from "./screen.ts"
import { sources } from "./sources.ts"
import { state } from "./state.ts"
import { story } from "./story.ts"
import { timeAxis } from "./time-axis.ts"
import { timeline } from "./timeline.ts"
import { viewer } from "./viewer.ts"

/** Everything that the viewer says, in Arabic. Fetched only when Arabic is spoken. */
export const arabic: Catalogue = {
  language: "ar",
  direction: "rtl",
  parts: {
    ...arabicViewModel,
    "web/actors": actors,
    "web/chart": chart,
    "web/cite": cite,
    "web/claim-list": claimList,
    "web/claim-page": claimPage,
    "web/claims": claims,
    "web/compare": compare,
    "web/conflicts": conflicts,
    "web/controls": controls,
    "web/entity-list": entityList,
    "web/figures": figures,
    "web/header": header,
    "web/help": help,
    "web/held-against": heldAgainst,
    "web/history": history,
    "web/learned": learned,
    "web/map": map,
    "web/map-pane": mapPane,
    "web/mark-table": markTable,
    "web/offline": offline,
    "web/place-page": placePage,
    "web/places": places,
    "web/reasoning": reasoning,
    "web/screen": screen,
    "web/sources": sources,
    "web/state": state,
    "web/story": story,
    "web/time-axis": timeAxis,
    "web/timeline": timeline,
    "web/viewer": viewer
  }
}
