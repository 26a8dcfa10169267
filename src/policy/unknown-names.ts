import { type Said, said } from '../explanation.js'
import { type Issue, type IssueCode, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { chartTags } from '../machine/index.js'

/** What is said of a name that nothing answers to: its code, what is wrong and what may stand there. */
export type Unknown = readonly [code: IssueCode, says: Said, remedy: Said]

export const noClock = (id: string, clocks: ReadonlySet<string>): Unknown => [
  'unknown-clock',
  said(`there is no clock "${id}"`, `没有时限“${id}”`),
  knownAre([...clocks], id),
]

export const noTag = (tag: string): Unknown => [
  'unknown-tag',
  said(`the chart has no tag "${tag}"`, `流程图没有标记“${tag}”`),
  knownAre(chartTags, tag),
]

export const noEvent = (event: string, events: ReadonlySet<string>): Unknown => [
  'unknown-event',
  said(`there is no event "${event}"`, `没有事件“${event}”`),
  knownAre([...events], event),
]

/** A fact may also be one that the bank has not told of yet. */
const orDeclared = ({ en, zh }: Said): Said =>
  said(
    `${en}; or declare it under \`facts\`, or let another table put it out`,
    `${zh}；也可在 facts 中声明，或由其他规则表输出`,
  )

export const noFact = (fact: string, facts: ReadonlySet<string>): Unknown => [
  'unknown-fact',
  said(`nothing provides the fact "${fact}"`, `没有任何来源提供事实“${fact}”`),
  orDeclared(knownAre([...facts], fact)),
]

/** The issue of such a name at a place. */
export const unknown = (path: Issue['path'], [code, says, remedy]: Unknown): Issue =>
  wrong(code, path, says, remedy)
