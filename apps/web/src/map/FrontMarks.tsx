/**
 * The front over the ground, with the ground that it may run through, and the edge of the area where a party is enclosed.
 *
 * Drawn above the canvas: a new front is then there at once, where the canvas would send its lines to a worker and back.
 */
export const FrontMarks = (props: { readonly front: string; readonly edge: string }) => (
  <g class="front-marks">
    <path class="edge-halo" d={props.edge} />
    <path class="edge-dots" d={props.edge} />
    <path class="error wide" d={props.front} />
    <path class="error" d={props.front} />
    <path class="halo" d={props.front} />
    <path class="core" d={props.front} />
  </g>
)
