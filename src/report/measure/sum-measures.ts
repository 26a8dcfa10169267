import type { Measure, Part } from './measure.js'

/** How many records there are. */
export const count =
  <Item>(): Measure<Item, number> =>
  () => {
    let seen = 0
    return {
      add: () => {
        seen += 1
      },
      absorb: (part) => {
        seen += part as number
      },
      part: () => seen,
      value: () => seen,
    }
  }

/** The sum of a whole number over all records. */
export const total =
  <Item>(numberOf: (item: Item) => number): Measure<Item, number> =>
  () => {
    let sum = 0
    return {
      add: (item) => {
        sum += numberOf(item)
      },
      absorb: (part) => {
        sum += part as number
      },
      part: () => sum,
      value: () => sum,
    }
  }

/** The first of all texts in the order of code units: the earliest of dates. */
export const earliest =
  <Item>(textOf: (item: Item) => string): Measure<Item, string | undefined> =>
  () => {
    let first: string | undefined
    const take = (text: string): void => {
      if (first === undefined || text < first) first = text
    }
    return {
      add: (item) => take(textOf(item)),
      absorb: (part: Part) => {
        if (part !== null) take(part as string)
      },
      part: () => first ?? null,
      value: () => first,
    }
  }
