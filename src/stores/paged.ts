/**
 * All rows of a scan, fetched a page at a time from just after the last row seen, so that no cursor stays open between pages:
 * an open one would hold a connection, or block the writer.
 */
export async function* paged<Row>(
  size: number,
  page: (after: Row | undefined) => Promise<readonly Row[]> | readonly Row[],
): AsyncGenerator<Row, void, undefined> {
  let after: Row | undefined
  for (;;) {
    const rows = await page(after)
    yield* rows
    if (rows.length < size) return
    after = rows.at(-1)
  }
}
