import type { Measure, Part } from './measure.js'

/** The first few items, plain records, in an order that no two different ones tie in; only they are kept. */
export const foremost =
  <Item>(most: number, isBefore: (a: Item, b: Item) => boolean): Measure<Item, readonly Item[]> =>
  () => {
    const kept: Item[] = []
    const add = (item: Item): void => {
      const last = kept.at(-1)
      if (kept.length === most && last !== undefined && !isBefore(item, last)) return
      const place = kept.findIndex((each) => isBefore(item, each))
      kept.splice(place === -1 ? kept.length : place, 0, item)
      if (kept.length > most) kept.pop()
    }
    return {
      add,
      absorb: (part) => {
        for (const item of part as unknown as readonly Item[]) add(item)
      },
      part: () => [...kept] as unknown as Part,
      value: () => [...kept],
    }
  }
