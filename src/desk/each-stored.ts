import type { ComplaintStore, Stored } from '../ports/index.js'

/** So many complaints are asked for together, few enough to be in memory at once with their letters. */
const together = 64

/** What came of the question for one complaint of a scan. */
type Asked = { readonly id: string; readonly load: () => Promise<Stored | undefined> }

async function* pagesOf(ids: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let page: string[] = []
  for await (const id of ids) {
    page.push(id)
    if (page.length < together) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/**
 * Every complaint of a store, asked for in portions where the store can. When a portion fails, each of it is asked for by itself, so that one
 * that cannot be read keeps no other back.
 */
export async function* eachStored(store: ComplaintStore): AsyncGenerator<Asked, void, undefined> {
  if (store.loadMany === undefined) {
    for await (const id of store.ids()) yield { id, load: () => store.load(id) }
    return
  }
  for await (const page of pagesOf(store.ids())) {
    const found = await store.loadMany(page).catch(() => undefined)
    for (const id of page)
      yield { id, load: async () => (found === undefined ? store.load(id) : found.get(id)) }
  }
}
