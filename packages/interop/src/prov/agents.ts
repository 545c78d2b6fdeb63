import type { SourceId } from "@cordon/domain/key"
import { isPerson } from "../export/person.ts"
import type { CaseIndex } from "@cordon/ledger/case-index"
import { type ProvDocument, qualified } from "./prov-document.ts"

/** The agents of a lineage, each made when it is first named. */
export interface Agents {
  readonly editors: string
  readonly ledger: string
  readonly source: (id: SourceId) => string
  /** Somebody who judges, by role. */
  readonly judge: (by: string) => string
  readonly attribute: (entity: string, agent: string, role: string) => void
}

/** Makes the agents of a document. */
export const agentsOf = (made: ProvDocument, index: CaseIndex): Agents => ({
  editors: made.thing("agent", "case:editors", {
    "prov:type": qualified("prov:Organization"),
    "prov:label": index.bundle.record.manifest.editors
  }),
  ledger: made.thing("agent", "cordon:ledger", {
    "prov:type": qualified("prov:SoftwareAgent"),
    "prov:label": "Cordon ledger"
  }),
  source: (id) => {
    const source = index.sources.get(id)
    return made.thing("agent", `case:source:${id}`, {
      "prov:type": qualified(isPerson(source) ? "prov:Person" : "prov:Organization"),
      "prov:label": source?.name ?? id
    })
  },
  judge: (by) =>
    made.thing("agent", `case:judge:${encodeURIComponent(by)}`, {
      "prov:type": qualified("prov:Agent"),
      "prov:label": by
    }),
  attribute: (entity, agent, role) =>
    made.relation("wasAttributedTo", { "prov:entity": entity, "prov:agent": agent, "cordon:role": role })
})
