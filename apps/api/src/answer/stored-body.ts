import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { ContentEncoding } from "./content-encoding.ts"

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** Bodies smaller than this are sent as they are: packing them saves nothing. */
const WORTH_PACKING_BYTES = 1024

/** A finished body, packed at most once in each encoding that somebody asks for. */
export class StoredBody {
  readonly mediaType: string
  readonly bytes: Buffer
  readonly #packed = new Map<ContentEncoding, Promise<Buffer>>()

  constructor(mediaType: string, body: string | Buffer) {
    this.mediaType = mediaType
    this.bytes = typeof body === "string" ? Buffer.from(body) : body
  }

  /** Memory that the body takes at most, packed forms included. Unit: bytes. */
  get weight(): number {
    return 2 * this.bytes.length + 512
  }

  /** The encoding in which the body is sent to who prefers one: small bodies are never packed. */
  encodingFor(preferred: ContentEncoding): ContentEncoding {
    return this.bytes.length < WORTH_PACKING_BYTES || isPackedAlready(this.mediaType) ? "identity" : preferred
  }

  /** The body in an encoding. */
  in(encoding: ContentEncoding): Promise<Buffer> | Buffer {
    if (encoding === "identity") return this.bytes
    const known = this.#packed.get(encoding)
    if (known !== undefined) return known
    const packed =
      encoding === "gzip" ? toGzip(this.bytes, { level: 6 }) : toBrotli(this.bytes, { params: BROTLI })
    this.#packed.set(encoding, packed)
    return packed
  }
}

/** Quality 5 packs JSON smaller than gzip does and about as fast. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 5 }

const isPackedAlready = (mediaType: string): boolean =>
  /^(image\/(?!svg)|font\/woff2?|video\/|audio\/)/.test(mediaType)
