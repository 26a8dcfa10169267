/** The answer of an engine; `warning` says why a part of it is null. */
export interface FeelResult<T> {
  readonly value: T
  readonly warning?: string
}

/**
 * An engine for full FEEL, as `parseTable` and `compile` take it under `{ feel }`. Cells in S-FEEL never need one.
 * `feel` of `redress/feel` is such an engine; a host may give its own.
 */
export interface FeelEngine {
  /** Whether a text is a list of unary tests over these names, which may hold spaces. */
  readonly isUnaryTests: (text: string, names: readonly string[]) => boolean
  readonly isExpression: (text: string, names: readonly string[]) => boolean
  /** What FEEL has for an ISO date. */
  readonly date: (text: string) => unknown
  /** Unary tests on one value; null is neither yes nor no. */
  readonly test: (
    text: string,
    value: unknown,
    context: Readonly<Record<string, unknown>>,
  ) => FeelResult<boolean | null>
  readonly evaluate: (text: string, context: Readonly<Record<string, unknown>>) => FeelResult<unknown>
}

/** What helps whoever wrote FEEL where no engine is. */
export const feelHint = "import { feel } from 'redress/feel' and give { feel } as an option"
