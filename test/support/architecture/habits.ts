import { Visitor } from 'oxc-parser'
import type { Breach } from './breach.js'
import type { SourceModule } from './source-module.js'

const emptyWords = /(^|-)(managers?|services?|helpers?|utils?|utility|utilities|common|base|impl|data)(-|$)/
const drawers = new Set(['types', 'misc', 'shared', 'core', 'lib'])
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A name that says what a file knows; a drawer or an empty word says nothing. */
export const nameBreaches = (paths: Iterable<string>): Breach[] =>
  [...paths].flatMap((file) =>
    file
      .replace(/(\.d)?\.ts$/, '')
      .split('/')
      .flatMap((step): Breach[] => {
        if (!kebab.test(step)) return [{ rule: 'name', file, says: `${step} is not in kebab-case` }]
        if (emptyWords.test(step) || drawers.has(step))
          return [{ rule: 'name', file, says: `${step} says nothing` }]
        return []
      }),
  )

const habitsIn = ({ path, program }: SourceModule): Breach[] => {
  const breaches: Breach[] = []
  new Visitor({
    Identifier: (node) => {
      if (node.name === 'eval' || node.name === 'Function')
        breaches.push({ rule: 'eval', file: path, says: `${node.name} is refused under a strict CSP` })
    },
    Property: ({ key, value }) => {
      if (
        key.type === 'Identifier' &&
        key.name === 'style' &&
        value.type === 'Literal' &&
        value.value === 'currency'
      )
        breaches.push({ rule: 'money', file: path, says: 'takes the digits of a currency from the runtime' })
    },
    ClassDeclaration: ({ superClass }) => {
      if (superClass === null || (superClass.type === 'Identifier' && superClass.name === 'Error')) return
      breaches.push({ rule: 'inheritance', file: path, says: 'a class extends another class' })
    },
  }).visit(program)
  return breaches
}

/** No code made from text, no currency's digits from the runtime, no inheritance but the one error class's. */
export const habitBreaches = (modules: readonly SourceModule[]): Breach[] => modules.flatMap(habitsIn)
