import type { DmnModel } from '../../../../src/rules/dmn/dmn-model.js'
import { parseDmn } from '../../../../src/rules/dmn/parse-dmn.js'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A boxed literal expression. */
export const literal = (text: string): string =>
  `<literalExpression><text>${escaped(text)}</text></literalExpression>`

export const input = (name: string, type?: string): string =>
  `<inputData id="i_${name}" name="${name}"><variable name="${name}"${type === undefined ? '' : ` typeRef="${type}"`}/></inputData>`

interface Needs {
  readonly inputs?: readonly string[]
  readonly decisions?: readonly string[]
  readonly knowledge?: readonly string[]
  readonly type?: string
}

const requirements = ({ inputs = [], decisions = [], knowledge = [] }: Needs): string =>
  [
    ...inputs.map(
      (name) => `<informationRequirement><requiredInput href="#i_${name}"/></informationRequirement>`,
    ),
    ...decisions.map(
      (name) => `<informationRequirement><requiredDecision href="#d_${name}"/></informationRequirement>`,
    ),
    ...knowledge.map(
      (name) => `<knowledgeRequirement><requiredKnowledge href="#k_${name}"/></knowledgeRequirement>`,
    ),
  ].join('')

export const decision = (name: string, expression: string, needs: Needs = {}): string =>
  `<decision id="d_${name}" name="${name}"><variable name="${name}"${needs.type === undefined ? '' : ` typeRef="${needs.type}"`}/>${requirements(needs)}${expression}</decision>`

export const knowledge = (
  name: string,
  parameters: readonly string[],
  body: string,
  needs: Needs = {},
): string =>
  `<businessKnowledgeModel id="k_${name}" name="${name}"><variable name="${name}"/><encapsulatedLogic>${parameters
    .map((parameter) => `<formalParameter name="${parameter}"/>`)
    .join('')}${body}</encapsulatedLogic>${requirements(needs)}</businessKnowledgeModel>`

interface TableText {
  readonly policy?: string
  readonly aggregation?: string
  readonly inputs: readonly (readonly [expression: string, type?: string])[]
  readonly outputs: readonly (readonly [
    name: string,
    type?: string,
    values?: string | undefined,
    fallback?: string,
  ])[]
  readonly rules: readonly (readonly string[])[]
}

const optional = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}><text>${escaped(text)}</text></${name}>`

/** A decision table; each rule lists its input entries and then its output entries. */
export const table = ({ policy = 'UNIQUE', aggregation, inputs, outputs, rules }: TableText): string => {
  const head = inputs
    .map(
      ([expression, type]) =>
        `<input><inputExpression${type === undefined ? '' : ` typeRef="${type}"`}><text>${escaped(expression)}</text></inputExpression></input>`,
    )
    .join('')
  const tail = outputs
    .map(
      ([name, type, values, fallback]) =>
        `<output name="${name}"${type === undefined ? '' : ` typeRef="${type}"`}>${optional('outputValues', values)}${optional('defaultOutputEntry', fallback)}</output>`,
    )
    .join('')
  const body = rules
    .map(
      (entries) =>
        `<rule>${entries.map((entry, index) => optional(index < inputs.length ? 'inputEntry' : 'outputEntry', entry)).join('')}</rule>`,
    )
    .join('')
  return `<decisionTable hitPolicy="${policy}"${aggregation === undefined ? '' : ` aggregation="${aggregation}"`}>${head}${tail}${body}</decisionTable>`
}

/** A model of these parts, read. */
export const model = (...parts: readonly string[]): DmnModel => {
  const xml = `<?xml version="1.0"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:test">${parts.join('')}</definitions>`
  const read = parseDmn(xml)
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('\n'))
  return read.value
}
