/** The faces of the interface, with a letter that each of them has. */
const FACES: ReadonlyArray<readonly [face: string, letter: string]> = [
  ...[400, 500, 600, 700].map((weight) => [`${weight} 13px "IBM Plex Sans"`, "a"] as const),
  ...[500, 600].map((weight) => [`${weight} 13px "IBM Plex Mono"`, "a"] as const),
  ...[400, 500].map((weight) => [`${weight} 13px "IBM Plex Sans Arabic"`, "\u0639"] as const)
]

/** Asks for the faces before the first text in them is laid out: no line moves when they come. */
export const askForFonts = (): void => {
  for (const [face, letter] of FACES) void document.fonts.load(face, letter)
}
