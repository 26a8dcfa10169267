import { unsaid } from '../counts.js'
import type { Measure, Part, Running } from './measure.js'
import { sortedEntries } from './sorted-entries.js'

type Parts<Item, Values> = { readonly [Name in keyof Values]: Measure<Item, Values[Name]> }

/** Several measures of the same records, side by side. */
export const together =
  <Item, Values extends object>(measures: Parts<Item, Values>): Measure<Item, Values> =>
  () => {
    const runs = Object.entries<Measure<Item, unknown>>(measures).map(
      ([name, measure]) => [name, measure()] as const,
    )
    // The one loop that every complaint passes many times: no tuples to take apart in it.
    const adders = runs.map(([, run]) => run.add)
    return {
      add: (item) => {
        for (const add of adders) add(item)
      },
      absorb: (part) => {
        const parts = part as Readonly<Record<string, Part>>
        for (const [name, run] of runs) {
          const each = parts[name]
          if (each !== undefined) run.absorb(each)
        }
      },
      part: () => Object.fromEntries(runs.map(([name, run]) => [name, run.part()])),
      value: () => Object.fromEntries(runs.map(([name, run]) => [name, run.value()])) as Values,
    }
  }

/** A measure of only the records that pass. */
export const where =
  <Item, Value>(passes: (item: Item) => boolean, measure: Measure<Item, Value>): Measure<Item, Value> =>
  () => {
    const run = measure()
    return {
      ...run,
      add: (item) => {
        if (passes(item)) run.add(item)
      },
    }
  }

/** A measure of what records hold, instead of the records. */
export const each =
  <Item, Inner, Value>(
    innerOf: (item: Item) => readonly Inner[],
    measure: Measure<Inner, Value>,
  ): Measure<Item, Value> =>
  () => {
    const run = measure()
    return {
      ...run,
      add: (item) => {
        for (const inner of innerOf(item)) run.add(inner)
      },
    }
  }

/** One run of a measure for each kind of record. */
export const by =
  <Item, Value>(
    keyOf: (item: Item) => string | undefined,
    measure: Measure<Item, Value>,
  ): Measure<Item, Readonly<Record<string, Value>>> =>
  () => {
    const runs = new Map<string, Running<Item, Value>>()
    const runFor = (key: string): Running<Item, Value> => {
      const known = runs.get(key)
      if (known !== undefined) return known
      const made = measure()
      runs.set(key, made)
      return made
    }
    return {
      add: (item) => runFor(keyOf(item) ?? unsaid).add(item),
      absorb: (part) => {
        for (const [key, inner] of part as readonly (readonly [string, Part])[]) runFor(key).absorb(inner)
      },
      part: () => sortedEntries(runs).map(([key, run]): Part => [key, run.part()]),
      value: () => Object.fromEntries(sortedEntries(runs).map(([key, run]) => [key, run.value()])),
    }
  }

/** What is worked out of a measure when it is asked. */
export const derived =
  <Item, Inner, Value>(
    measure: Measure<Item, Inner>,
    derive: (inner: Inner) => Value,
  ): Measure<Item, Value> =>
  () => {
    const run = measure()
    return { ...run, value: () => derive(run.value()) }
  }
