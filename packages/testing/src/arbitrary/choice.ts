import { Arbitrary, Schema } from "effect"

/** One of the values given, shrinking to none other. */
export const oneOf = <const A extends string | number | boolean>(
  values: readonly [A, ...ReadonlyArray<A>]
): Arbitrary.Arbitrary<A> => Arbitrary.schema(Schema.Literals<typeof values>(values))

/** A value of one of the arbitraries given, each as likely as the others. */
export const anyOf = <A>(choices: ReadonlyArray<Arbitrary.Arbitrary<A>>): Arbitrary.Arbitrary<A> =>
  // Not `integer`, which favours the smallest and greatest.
  Arbitrary.flatMap(
    Arbitrary.schema(Schema.Literals(choices.map((_, index) => index))),
    (index) => choices[index]!
  )

/** A whole number, both ends included. */
export const integer = (minimum: number, maximum: number): Arbitrary.Arbitrary<number> =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))

/**
 * Text of several scripts, with what usually goes wrong: right to left, outside the basic plane, combining
 * marks, quotes, line breaks and controls that JSON escapes.
 *
 * Gotcha: no lone surrogates, no U+0000, no `__proto__`; what refuses those has tests of its own.
 */
export const text: Arbitrary.Arbitrary<string> = Arbitrary.map(
  Arbitrary.array(
    oneOf([
      "a",
      "Z",
      " ",
      "é",
      "e\u0301",
      "حلب",
      "東",
      "🜁",
      '"',
      "\\",
      "\n",
      "\u2028",
      "\u0001",
      "€",
      "</script>",
      "0"
    ]),
    { minLength: 1, maxLength: 12 }
  ),
  (pieces) => pieces.join("")
)

/** An object that has the field or does not have it. */
export const maybe = <K extends string, A>(
  key: K,
  value: Arbitrary.Arbitrary<A>
): Arbitrary.Arbitrary<{ readonly [P in K]?: A }> =>
  anyOf<{ readonly [P in K]?: A }>([
    Arbitrary.Constant({}),
    Arbitrary.map(value, (found) => ({ [key]: found }) as { readonly [P in K]: A })
  ])
