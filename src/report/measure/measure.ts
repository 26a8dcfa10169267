/** What a measure remembers, as plain JSON, so that a part can be computed elsewhere and sent here. */
export type Part = number | string | null | readonly Part[] | { readonly [key: string]: Part }

/** A measure at work: it takes in records one by one and parts computed elsewhere, in any order. */
export interface Running<Item, Value> {
  readonly add: (item: Item) => void
  /** Takes in what another run of the same measure remembered. */
  readonly absorb: (part: Part) => void
  readonly part: () => Part
  readonly value: () => Value
}

/**
 * A sum over records that can be computed in parts: parts merge in any order and grouping, and the part of no records changes
 * nothing (a commutative monoid). Calling it starts a run.
 */
export type Measure<Item, Value> = () => Running<Item, Value>
