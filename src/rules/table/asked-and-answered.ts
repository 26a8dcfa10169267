declare const typing: unique symbol

/**
 * What a table or graph is asked (`I`) and what it answers (`O`), for the compiler alone: nothing of it is there at run time. A
 * method, so that a typed table can stand wherever any table can.
 */
export interface AskedAndAnswered<I, O> {
  readonly [typing]?: { decide(facts: I): O }
}
