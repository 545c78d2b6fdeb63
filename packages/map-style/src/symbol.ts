/**
 * A mark drawn in a box around its point.
 *
 * Shape: `paths` are SVG path data with the point at 0,0; filled in the given role.
 * Unit: CSS pixels.
 */
export interface MapSymbol {
  readonly name: string
  readonly paths: ReadonlyArray<{ readonly d: string; readonly role: "ground" | "ink" }>
  /** Half of the mark's width and height. */
  readonly reach: number
}

/** White diamond that carries the number of claims about what happened. */
export const incidentSymbol: MapSymbol = {
  name: "Incident, number of claims",
  paths: [{ d: "M0-7.5L7.5 0 0 7.5-7.5 0z", role: "ground" }],
  reach: 8
}

/**
 * A facility, filled in its holder's colour: a neutral frame with a cross and a staff, never friend or hostile.
 * Source: APP-6(D), medical facility on a neutral land-installation frame, as drawn by milsymbol.
 */
export const facilitySymbol: MapSymbol = {
  name: "Facility, coloured by holder",
  paths: [
    { d: "M-6.5-6.5h13v13h-13z", role: "ground" },
    { d: "M0-6.5v13M-6.5 0h13M-3.5-1.2v2.4M3.5-1.2v2.4", role: "ink" },
    { d: "M-1.8-6.7v-1.3h3.6v1.3z", role: "ink" }
  ],
  reach: 8
}
