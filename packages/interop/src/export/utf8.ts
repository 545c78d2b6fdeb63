/** In every runtime since long: browsers, workers, Node. Source: WHATWG Encoding. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }

const encoder = new TextEncoder()

/** A text as UTF-8. */
export const utf8Bytes = (text: string): Uint8Array => encoder.encode(text)
