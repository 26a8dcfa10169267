import type { Boxed, BoxedFunction } from './boxed-expression.js'
import type { DmnVersion } from './dmn-namespaces.js'
import type { XmlDocument } from './xml-tree.js'

/** A named type of a model: a plain one with a constraint, a structure, or a list of either. */
export interface ItemType {
  readonly name: string
  readonly base?: string
  readonly components?: readonly ItemType[]
  readonly collection: boolean
  /** FEEL unary tests that a value must pass. */
  readonly allowed?: string
  /** The type of what a function of this type answers. */
  readonly result?: string
}

interface Node {
  readonly id: string
  /** The name by which others speak of it in FEEL. */
  readonly name: string
}

export interface InputData extends Node {
  readonly type?: string
}

export interface Decision extends Node {
  readonly type?: string
  readonly expression: Boxed
  /** Ids of the inputs, decisions and knowledge that its expression may name. */
  readonly requires: readonly string[]
}

export interface KnowledgeModel extends Node {
  readonly type?: string
  readonly logic: BoxedFunction
  readonly requires: readonly string[]
}

export interface DecisionService extends Node {
  readonly type?: string
  readonly outputs: readonly string[]
  readonly inputs: readonly string[]
}

/** A DMN model: what we evaluate of it, and the document as it was read, so that nothing is lost on writing. */
export interface DmnModel {
  readonly id: string
  readonly name: string
  readonly namespace: string
  readonly version: DmnVersion
  readonly types: ReadonlyMap<string, ItemType>
  readonly inputs: readonly InputData[]
  readonly decisions: readonly Decision[]
  readonly knowledge: readonly KnowledgeModel[]
  readonly services: readonly DecisionService[]
  readonly document: XmlDocument
}

/** Every name that FEEL in a model may speak of: what its tables are read with, beside their own columns. */
export const namesIn = ({ inputs, decisions, knowledge, services }: DmnModel): readonly string[] =>
  [...inputs, ...decisions, ...knowledge, ...services].map(({ name }) => name)
