import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DmnModel } from '../../../../src/rules/dmn/dmn-model.js'
import { evaluateDmn } from '../../../../src/rules/dmn/evaluate-dmn.js'
import { parseDmn } from '../../../../src/rules/dmn/parse-dmn.js'
import { parseXml } from '../../../../src/rules/dmn/parse-xml.js'
import {
  attributeOf,
  childNamed,
  childrenNamed,
  textOf,
  type XmlElement,
} from '../../../../src/rules/dmn/xml-tree.js'
import { sameValue, valueIn } from './tck-values.js'

/** One expected value of one test case: the unit that results are counted in. */
export interface TckResult {
  readonly folder: string
  readonly test: string
  readonly node: string
  readonly passed: boolean
  readonly expected: unknown
  readonly actual: unknown
  readonly why: string
}

const rootOf = (path: string): XmlElement => {
  const document = parseXml(readFileSync(path, 'utf8'))
  if (!document.ok) throw new Error(`${path}: ${document.issues[0]?.message}`)
  return document.value.root
}

const modelAt = (path: string): DmnModel => {
  const model = parseDmn(readFileSync(path, 'utf8'))
  if (!model.ok) throw new Error(`${path}: ${model.issues[0]?.message}`)
  return model.value
}

/** A value that the FEEL library cannot write down (a year before 0000) equals nothing that it answers. */
const readable = (read: () => unknown): { readonly value: unknown; readonly why: string } => {
  try {
    return { value: read(), why: '' }
  } catch (reason) {
    return { value: Symbol('unreadable'), why: String(reason) }
  }
}

const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const runCase = (folder: string, file: string, model: DmnModel, testCase: XmlElement): TckResult[] => {
  const inputs = Object.fromEntries(
    childrenNamed(testCase, 'inputNode').map((node) => [
      attributeOf(node, 'name') ?? '',
      readable(() => valueIn(node)).value,
    ]),
  )
  const invocable = attributeOf(testCase, 'invocableName')
  const results = childrenNamed(testCase, 'resultNode')
  return results.map((node) => {
    const name = attributeOf(node, 'name') ?? ''
    const expected = childNamed(node, 'expected')
    const wanted = readable(() =>
      attributeOf(node, 'errorResult') === 'true' || expected === undefined ? null : valueIn(expected),
    )
    const { value: answer, issues } = evaluateDmn(model, invocable ?? name, inputs)
    // A service with several output decisions answers a context of them.
    const value = invocable !== undefined && results.length > 1 ? recordIn(answer)[name] : answer
    return {
      folder,
      test: `${file.replace(/\.xml$/, '')} ${attributeOf(testCase, 'id') ?? ''}`,
      node: name,
      passed: sameValue(wanted.value, value),
      expected: wanted.value,
      actual: value,
      why: [wanted.why, ...issues.map(({ code, message }) => `${code}: ${message}`)]
        .filter(Boolean)
        .join('; '),
    }
  })
}

const runFile = (path: string, folder: string, file: string): TckResult[] => {
  const root = rootOf(join(path, file))
  const model = modelAt(join(path, textOf(childNamed(root, 'modelName'))))
  return childrenNamed(root, 'testCase').flatMap((testCase) => runCase(folder, file, model, testCase))
}

/** Every result node of one level of the TCK, with what this engine answered. */
export const runTck = (levelFolder: string): TckResult[] =>
  readdirSync(levelFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((folder) => {
      const path = join(levelFolder, folder)
      return readdirSync(path)
        .filter((file) => /-test-\d+\.xml$/.test(file))
        .sort()
        .flatMap((file) => runFile(path, folder, file))
    })
