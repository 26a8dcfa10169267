import type { Said } from '../../explanation.js'
import type { CompiledTable } from '../compile/compile.js'

/** An expression as DMN boxes it. `type` is the name of the type its result must conform to. */
export type Boxed = { readonly type?: string } & (
  | { readonly kind: 'literal'; readonly text: string }
  | BoxedTable
  | { readonly kind: 'invocation'; readonly callee: Boxed; readonly bindings: readonly Binding[] }
  | { readonly kind: 'context'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Boxed[] }
  | {
      readonly kind: 'relation'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly Boxed[])[]
    }
  | BoxedFunction
  | { readonly kind: 'conditional'; readonly test: Boxed; readonly yes: Boxed; readonly no: Boxed }
  | {
      readonly kind: 'for' | 'every' | 'some'
      readonly variable: string
      readonly over: Boxed
      readonly body: Boxed
    }
  | { readonly kind: 'filter'; readonly over: Boxed; readonly match: Boxed }
  /** What is not FEEL, or absent: its value is null, and an issue says why. */
  | { readonly kind: 'unknown'; readonly why: Said }
)

export interface Binding {
  readonly name: string
  readonly value: Boxed
}

/** An entry without a name is the result of its context. */
export interface Entry {
  readonly name?: string
  readonly value: Boxed
}

export interface Parameter {
  readonly name: string
  readonly type?: string
}

export interface BoxedFunction {
  readonly kind: 'function'
  readonly parameters: readonly Parameter[]
  readonly body: Boxed
}

/** One input column: the FEEL expression that is asked of the scope, under the name of its fact. */
export interface Column {
  readonly name: string
  readonly expression: string
  /** The type that the column gives its input. */
  readonly type?: string
}

export interface BoxedTable {
  readonly kind: 'table'
  readonly table: CompiledTable
  readonly columns: readonly Column[]
  /** Answers without a hit that are FEEL to be run, by output. Those that are literals stand in the table. */
  readonly fallbacks: Readonly<Record<string, string>>
  /** A table with one output answers its value, one with several a context by their names. */
  readonly single: boolean
}
