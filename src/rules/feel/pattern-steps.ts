import { type Said, said } from '../../explanation.js'

/** One look at a pattern: how many parts may repeat without end, and whether one of them holds another. */
interface Repeats {
  readonly endless: number
  readonly nested: boolean
  readonly back: boolean
}

const quantifier = /^(?:[*+]|\{\d+,\}|\?|\{\d+(?:,\d+)?\})\??/

const endOfClass = (pattern: string, from: number): number => {
  let at = from + 1
  let depth = 1
  while (at < pattern.length && depth > 0) {
    if (pattern[at] === '\\') at += 1
    else if (pattern[at] === '[') depth += 1
    else if (pattern[at] === ']') depth -= 1
    at += 1
  }
  return at
}

/** Reads a pattern once from left to right; groups are kept on a stack. */
const repeatsIn = (pattern: string): Repeats => {
  const open: { endless: number; choices: boolean }[] = []
  let endless = 0
  let nested = false
  let back = false
  let choices = false
  let at = 0
  while (at < pattern.length) {
    const character = pattern[at] as string
    let inside = 0
    let chooses = false
    if (character === '\\') {
      if (/[1-9k]/.test(pattern[at + 1] ?? '')) back = true
      at += 2
    } else if (character === '[') at = endOfClass(pattern, at)
    else if (character === '(') {
      open.push({ endless, choices })
      endless = 0
      choices = false
      at += 1
      continue
    } else if (character === ')') {
      inside = endless
      chooses = choices
      const outer = open.pop()
      endless += outer?.endless ?? 0
      choices = outer?.choices ?? false
      at += 1
    } else {
      if (character === '|') choices = true
      at += 1
    }
    const [found] = quantifier.exec(pattern.slice(at, at + 24)) ?? []
    if (found === undefined || character === '|') continue
    at += found.length
    const isEndless = /^[*+]|,\}/.test(found)
    const isRepeated = isEndless || /^\{(?:[2-9]|\d{2,})/.test(found) || /^\{\d+,(?:[2-9]|\d{2,})/.test(found)
    if (isRepeated && (inside > 0 || (chooses && isEndless))) nested = true
    if (isEndless) endless += 1
  }
  return { endless, nested, back }
}

const mostEndless = 4

/** Why a pattern may take very many steps on a short text; `undefined` when it cannot. */
export const patternFault = (pattern: string): Said | undefined => {
  const { endless, nested, back } = repeatsIn(pattern)
  if (nested)
    return said(
      'repeats what already repeats or chooses, and may take very many steps: write it with one repetition',
      '对已含重复或多选的部分再作重复，可能耗费过多步骤：请改为只重复一次',
    )
  if (back && endless > 0)
    return said(
      'refers back to a group, and may take very many steps: write the words out',
      '引用了前面的分组，可能耗费过多步骤：请直接写出文字',
    )
  return endless > mostEndless
    ? said(
        `repeats ${endless} parts without end; at most ${mostEndless} may`,
        `有 ${endless} 个部分可无限重复，最多允许 ${mostEndless} 个`,
      )
    : undefined
}

const mostSteps = 1e8

/** The longest text that a sound pattern may be tried on: each part without end may begin anew at every character. */
export const longestFor = (pattern: string): number =>
  Math.floor(mostSteps ** (1 / (repeatsIn(pattern).endless + 1)))
