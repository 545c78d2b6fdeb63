import type { Context } from "hono"
import { tagStem } from "./answer/entity-tag.ts"
import { notModified, sendStored } from "./answer/send.ts"
import { StoredBody } from "./answer/stored-body.ts"
import type { ApiEnv } from "./middleware/api-env.ts"

/** Serves a text that is made once, when it is first asked for. */
export const storedPage = (
  mediaType: string,
  make: () => string
): ((c: Context<ApiEnv>) => Promise<Response>) => {
  let page: { readonly body: StoredBody; readonly stem: string } | undefined
  return async (c) => {
    if (page === undefined) {
      const text = make()
      page = { body: new StoredBody(mediaType, text), stem: tagStem(text) }
    }
    return notModified(c, page.stem) ?? sendStored(c, page.body, page.stem)
  }
}
