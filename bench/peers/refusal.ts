/** Why the comparison cannot be made, as one sentence for whoever started it. */
export class Refusal extends Error {
  override readonly name = "Refusal"
}
