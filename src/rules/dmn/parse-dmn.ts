import { said } from '../../explanation.js'
import { type Checked, checked, doubtful, type Issue, rejected, wrong } from '../../issues.js'
import type { BoxedFunction } from './boxed-expression.js'
import type { Decision, DecisionService, DmnModel, InputData, KnowledgeModel } from './dmn-model.js'
import { type DmnVersion, dmnNamespaces, versionOf } from './dmn-namespaces.js'
import { referenceOf } from './feel-names.js'
import { type ItemTypes, readItemType } from './item-types.js'
import { parameterTypes, variableName, variableType, variableTypes } from './node-variables.js'
import { parseXml } from './parse-xml.js'
import { isExpression, readExpression, readFunction } from './read-expression.js'
import {
  attributeOf,
  childNamed,
  childrenNamed,
  elementsIn,
  localName,
  type XmlDocument,
  type XmlElement,
} from './xml-tree.js'

const namespaceOf = (root: XmlElement): string => {
  const colon = root.name.indexOf(':')
  return attributeOf(root, colon < 0 ? 'xmlns' : `xmlns:${root.name.slice(0, colon)}`) ?? ''
}

const identityOf = (element: XmlElement): { id: string; name: string } => {
  const name = variableName(element)
  return { id: attributeOf(element, 'id') ?? name, name }
}

const requirements = (element: XmlElement): readonly string[] =>
  ['informationRequirement', 'knowledgeRequirement'].flatMap((kind) =>
    childrenNamed(element, kind).flatMap((requirement) =>
      ['requiredInput', 'requiredDecision', 'requiredKnowledge'].flatMap((part) =>
        childrenNamed(requirement, part).map(referenceOf),
      ),
    ),
  )

const readInputs = (root: XmlElement): readonly InputData[] =>
  childrenNamed(root, 'inputData').map((element) => ({ ...identityOf(element), ...variableType(element) }))

const readServices = (root: XmlElement): readonly DecisionService[] =>
  childrenNamed(root, 'decisionService').map((element) => ({
    ...identityOf(element),
    ...variableType(element),
    outputs: childrenNamed(element, 'outputDecision').map(referenceOf),
    inputs: [...childrenNamed(element, 'inputData'), ...childrenNamed(element, 'inputDecision')].map(
      referenceOf,
    ),
  }))

const readDecisions = (root: XmlElement, types: ItemTypes): Decision[] => {
  const known = variableTypes(root)
  return childrenNamed(root, 'decision').map((element) => {
    const identity = identityOf(element)
    const { type } = variableType(element)
    const around = { ...identity, types, typeOfVariable: (name: string) => known.get(name), resultType: type }
    const expression = elementsIn(element).find(isExpression)
    return {
      ...identity,
      ...variableType(element),
      expression:
        expression === undefined
          ? { kind: 'unknown', why: said('the decision has no expression', '该决策没有表达式') }
          : readExpression(expression, around),
      requires: requirements(element),
    }
  })
}

const noLogic: BoxedFunction = {
  kind: 'function',
  parameters: [],
  body: { kind: 'unknown', why: said('the knowledge has no logic', '该业务知识没有逻辑') },
}

const readKnowledge = (root: XmlElement, types: ItemTypes): KnowledgeModel[] =>
  childrenNamed(root, 'businessKnowledgeModel').map((element) => {
    const identity = identityOf(element)
    const logic = childNamed(element, 'encapsulatedLogic')
    const known = logic === undefined ? new Map<string, string>() : parameterTypes(logic)
    const around = {
      ...identity,
      types,
      typeOfVariable: (name: string) => known.get(name),
      resultType: undefined,
    }
    return {
      ...identity,
      ...variableType(element),
      requires: requirements(element),
      logic: logic === undefined ? noLogic : readFunction(logic, around),
    }
  })

const readModel = (document: XmlDocument, version: DmnVersion): DmnModel => {
  const { root } = document
  const types = new Map(
    childrenNamed(root, 'itemDefinition')
      .map(readItemType)
      .map((item) => [item.name, item]),
  )
  const inputs = readInputs(root)
  return {
    id: attributeOf(root, 'id') ?? '',
    name: attributeOf(root, 'name') ?? '',
    namespace: attributeOf(root, 'namespace') ?? '',
    version,
    types,
    inputs,
    decisions: readDecisions(root, types),
    knowledge: readKnowledge(root, types),
    services: readServices(root),
    document,
  }
}

const dangling = (model: DmnModel): Issue[] => {
  const known = new Set([
    ...[...model.inputs, ...model.decisions, ...model.knowledge, ...model.services].map(({ id }) => id),
  ])
  return [...model.decisions, ...model.knowledge].flatMap(({ id, requires }) =>
    requires
      .filter((each) => !known.has(each))
      .map(
        (each): Issue =>
          doubtful(
            'unknown-requirement',
            ['decisions', id],
            said(`"${each}" is required and is not in this file`, `所需的“${each}”不在本文件中`),
            said('imported models are not read', '不读取所导入的模型'),
          ),
      ),
  )
}

const tablesBelow = (node: XmlElement): readonly XmlElement[] =>
  elementsIn(node).flatMap((child) => (localName(child) === 'decisionTable' ? [child] : tablesBelow(child)))

/** What a modeler left behind and nothing uses. */
const leftovers = (root: XmlElement): Issue[] =>
  childrenNamed(root, 'decision').flatMap((decision) =>
    tablesBelow(decision)
      .filter(
        (table) =>
          attributeOf(table, 'aggregation') !== undefined &&
          (attributeOf(table, 'hitPolicy') ?? 'UNIQUE') !== 'COLLECT',
      )
      .map(
        (table): Issue =>
          doubtful(
            'unused-aggregation',
            ['decisions', attributeOf(decision, 'id') ?? ''],
            said(
              `the aggregation ${attributeOf(table, 'aggregation')} is not used: only the hit policy COLLECT aggregates`,
              `汇总方式 ${attributeOf(table, 'aggregation')} 未起作用：只有命中策略 COLLECT 可以汇总`,
            ),
            said(
              'remove the attribute, or set the hit policy to COLLECT',
              '请删除该属性，或将命中策略改为 COLLECT',
            ),
          ),
      ),
  )

/**
 * Reads a DMN file of any version from 1.1 to 1.6. Everything in it is kept for writing: extensions, layout, comments.
 *
 * Issues: those of XML (`malformed-xml`, `doctype-refused`, `unknown-entity`, `too-deep`, `too-long`), `not-dmn`; the
 * warnings `unknown-requirement` and `unused-aggregation`. Source: OMG DMN 1.1 to 1.6, XML interchange.
 *
 * @example
 * const read = parseDmn(xml)
 * if (read.ok) evaluateDmn(read.value, 'Routing', { Product: 'loan' }).value // { Team: 'lending' }
 */
export const parseDmn = (xml: string): Checked<DmnModel> => {
  const document = parseXml(xml)
  if (!document.ok) return document
  const { root } = document.value
  const version = localName(root) === 'definitions' ? versionOf(namespaceOf(root)) : undefined
  if (version === undefined)
    return rejected([
      wrong(
        'not-dmn',
        [],
        said(
          `<${root.name}> in the namespace "${namespaceOf(root)}" is not a DMN model`,
          `命名空间“${namespaceOf(root)}”中的 <${root.name}> 不是 DMN 模型`,
        ),
        said(
          `the model namespaces are ${Object.values(dmnNamespaces).join(', ')}`,
          `DMN 模型的命名空间：${Object.values(dmnNamespaces).join('、')}`,
        ),
      ),
    ])
  const model = readModel(document.value, version)
  return checked(model, [...dangling(model), ...leftovers(root)])
}
