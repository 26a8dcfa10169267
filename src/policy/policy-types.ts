/** A value that a table puts out or a host provides. */
export type PolicyFact = string | number | boolean | null | readonly string[]

/**
 * What a policy says about its own names, for the compiler: the facts of a complaint under it, and which tables, teams and categories
 * there are. A policy that was loaded from a file has the widest types.
 */
export interface PolicyTypes {
  readonly facts: Readonly<Record<string, PolicyFact>>
  readonly tables: string
  readonly teams: string
  readonly categories: string
}
