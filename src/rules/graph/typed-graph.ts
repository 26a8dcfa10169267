import type { Facts } from '../facts/fact.js'
import type { AskedAndAnswered } from '../table/asked-and-answered.js'
import type { Table, TableOutput } from '../table/table.js'

/** The answer of each table of a graph, by its id. */
export type AnswersById = Readonly<Record<string, TableOutput>>

type AnswerOf<T> = T extends AskedAndAnswered<infer _, infer O> ? O : never

/** What tables answer, by their ids. */
export type AnswersOf<T extends readonly Table[]> = {
  readonly [Each in T[number] as Each['id']]: AnswerOf<Each>
}

/** An intersection of what each of them is asked: functions of all of them take only what suits all. */
type AskedOf<T> = (T extends AskedAndAnswered<infer I, infer _> ? (asked: I) => void : never) extends (
  asked: infer I,
) => void
  ? I
  : never

type KeysOf<O> = O extends readonly (infer R)[] ? keyof R : keyof O

/** What a graph is asked: the facts of all its tables that none of them answers. Any facts, when some table is not typed. */
export type FactsOfAll<T extends readonly Table[]> = string extends keyof AskedOf<T[number]>
  ? Facts
  : Omit<AskedOf<T[number]>, KeysOf<AnswerOf<T[number]>>>
