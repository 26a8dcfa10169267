import { type Node, Visitor } from 'oxc-parser'
import type { Breach } from './breach.js'
import { isPure, roomOf } from './house.js'
import type { SourceModule } from './source-module.js'

/** Ambient names that wait, watch the clock, roll dice or touch the machine. */
const impureNames = new Set([
  'Promise',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'fetch',
  'process',
  'console',
  'Temporal',
])

const impureMembers = new Set(['Date.now', 'Math.random'])

const isNamed = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name

/** `performance` in `{ performance: 1 }` or `report.performance` is a label, not the global. */
const labelsIn = (module: SourceModule): Set<Node> => {
  const labels = new Set<Node>()
  const keep = (node: { computed?: boolean; key: Node }) => {
    if (node.computed !== true) labels.add(node.key)
  }
  new Visitor({
    MemberExpression: (node) => {
      if (!node.computed) labels.add(node.property)
    },
    Property: (node) => {
      if (!node.shorthand) keep(node)
    },
    PropertyDefinition: keep,
    MethodDefinition: keep,
    TSPropertySignature: keep,
    TSMethodSignature: keep,
  }).visit(module.program)
  return labels
}

const impurities = (module: SourceModule): string[] => {
  const labels = labelsIn(module)
  const found: string[] = []
  const noteAsync = (node: { async: boolean }) => {
    if (node.async) found.push('async')
  }
  new Visitor({
    FunctionDeclaration: noteAsync,
    FunctionExpression: noteAsync,
    ArrowFunctionExpression: noteAsync,
    AwaitExpression: () => found.push('await'),
    ForOfStatement: (node) => {
      if (node.await) found.push('for await')
    },
    ImportExpression: () => found.push('import()'),
    Identifier: (node) => {
      if (impureNames.has(node.name) && !labels.has(node)) found.push(node.name)
    },
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return
      if (object.name === 'globalThis' && impureNames.has(property.name)) found.push(property.name)
      const name = `${object.name}.${property.name}`
      if (impureMembers.has(name)) found.push(name)
    },
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) found.push('new Date()')
    },
    CallExpression: (node) => {
      if (isNamed(node.callee, 'Date')) found.push('Date()')
    },
  }).visit(module.program)
  return found
}

/** Floors 0–4, report and crm decide; they never wait, look at the clock or roll dice. */
export const purityBreaches = (modules: readonly SourceModule[]): Breach[] =>
  modules
    .filter(({ path }) => isPure(roomOf(path)))
    .flatMap((module) =>
      impurities(module).map((name): Breach => ({ rule: 'purity', file: module.path, says: name })),
    )
