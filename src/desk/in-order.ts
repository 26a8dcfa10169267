/**
 * Works on several items at once and answers in the order of the items, however long each takes. Two items that are the same are never
 * worked on at once. The work must not reject: what goes wrong is an answer.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer, void, undefined> {
  const running: { readonly item: Item; readonly answer: Promise<Answer> }[] = []
  const oldest = async (): Promise<Answer> => {
    const [first] = running.splice(0, 1)
    return (first as (typeof running)[number]).answer
  }
  try {
    for await (const item of items) {
      while (running.some((each) => each.item === item)) yield await oldest()
      running.push({ item, answer: work(item) })
      if (running.length >= atOnce) yield await oldest()
    }
    while (running.length > 0) yield await oldest()
  } finally {
    // Who leaves early does not leave work behind that goes on unseen.
    await Promise.all(running.map(({ answer }) => answer))
  }
}
