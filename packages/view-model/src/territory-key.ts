import type { PlaceTerritory } from "@cordon/ledger/territory-schema"

/** Text that is equal for two territories exactly when the map draws them alike. */
export const territoryKey = (territory: ReadonlyArray<PlaceTerritory>): string =>
  territory
    .map(({ parties, disputed, dissent, basis }) =>
      [parties.join("+"), disputed ? `!${dissent.join("+")}` : "", basis === "inferred" ? "~" : ""].join("")
    )
    .join("|")
