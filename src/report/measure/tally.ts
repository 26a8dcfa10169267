import { type Counts, unsaid } from '../counts.js'
import type { Measure, Part } from './measure.js'
import { sortedEntries } from './sorted-entries.js'

/** Sums of whole numbers under keys; a record may add to several. */
export const sums =
  <Item>(
    amountsOf: (item: Item, add: (key: string, amount: number) => void) => void,
  ): Measure<Item, Counts> =>
  () => {
    const held = new Map<string, number>()
    const add = (key: string, amount: number): void => {
      held.set(key, (held.get(key) ?? 0) + amount)
    }
    return {
      add: (item) => amountsOf(item, add),
      absorb: (part) => {
        for (const [key, amount] of part as readonly (readonly [string, number])[]) add(key, amount)
      },
      part: (): Part => sortedEntries(held),
      value: () => Object.fromEntries(sortedEntries(held)),
    }
  }

/** How many records there are of each kind; those that do not say are counted under `-`. */
export const tally = <Item>(keyOf: (item: Item) => string | undefined): Measure<Item, Counts> =>
  sums((item, add) => add(keyOf(item) ?? unsaid, 1))

/** How often each key comes, when a record has none, one or several. */
export const tallyAll = <Item>(keysOf: (item: Item) => readonly string[]): Measure<Item, Counts> =>
  sums((item, add) => {
    for (const key of keysOf(item)) add(key, 1)
  })
