import { type Said, said } from '../../explanation.js'

/** The answer of an engine; `warning` says why a part of it is null. */
export interface FeelResult<T> {
  readonly value: T
  readonly warning?: string
}

/** Where a FEEL text stands: a test of a column, or a value; of which type; and the names that it may speak of, with their types. */
export interface FeelPlace {
  readonly as: 'test' | 'value'
  readonly type: string
  readonly names: ReadonlyMap<string, string>
}

/** Why a FEEL text cannot stand where it does, and what would. */
export interface FeelFault {
  readonly message: string
  readonly hint?: string
  /** `message` and `hint` in both languages; an engine without them is told in its own. */
  readonly says?: Said
  readonly remedy?: Said
}

/** What a fault says, in both languages as far as its engine knows them. */
export const faultWords = ({ message, hint, says, remedy }: FeelFault): { says: Said; remedy?: Said } => {
  const mends = remedy ?? (hint === undefined ? undefined : said(hint, hint))
  return { says: says ?? said(message, message), ...(mends === undefined ? {} : { remedy: mends }) }
}

/**
 * An engine for full FEEL, as `parseTable` and `compile` take it under `{ feel }`. Cells in S-FEEL never need one.
 * `feel` of `redress/feel` is such an engine; a host may give its own.
 */
export interface FeelEngine {
  /** Whether a text is a list of unary tests over these names, which may hold spaces. */
  readonly isUnaryTests: (text: string, names: readonly string[]) => boolean
  readonly isExpression: (text: string, names: readonly string[]) => boolean
  /**
   * What is wrong with a text that parses: an unknown name, values that cannot be compared, a loop without an end. An engine without it is
   * asked for the grammar alone.
   */
  readonly faultOf?: (text: string, place: FeelPlace) => FeelFault | undefined
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
export const feelHint = said(
  "import { feel } from 'redress/feel' and give { feel } as an option",
  "请从 'redress/feel' 导入 feel，并以 { feel } 选项传入",
)
