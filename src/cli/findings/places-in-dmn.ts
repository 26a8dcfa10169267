import { type Position, positionAt, type Steps } from './place.js'

interface Part {
  readonly offset: number
  readonly text: string
}

const elementsNamed = (name: string, { offset, text }: Part): readonly Part[] =>
  [...text.matchAll(new RegExp(`<(?:[\\w-]+:)?${name}\\b[\\s\\S]*?(?:</(?:[\\w-]+:)?${name}>|/>)`, 'g'))].map(
    (match) => ({ offset: offset + match.index, text: match[0] }),
  )

const isCalled = ({ text }: Part, name: string): boolean => {
  const opening = text.slice(0, text.indexOf('>'))
  return [`id="${name}"`, `name="${name}"`, `label="${name}"`].some((mark) => opening.includes(mark))
}

const asks = (input: Part, name: string): boolean =>
  isCalled(input, name) || new RegExp(`>\\s*${name.replace(/[^\w\s]/g, '\\$&')}\\s*<`).test(input.text)

const pick = (parts: readonly Part[], step: string | number | undefined): Part | undefined =>
  typeof step === 'number'
    ? parts[step]
    : step === undefined
      ? undefined
      : (parts.find((part) => isCalled(part, step)) ?? parts[/^\d+$/.test(step) ? Number(step) - 1 : -1])

/** Where a decision, a rule or an entry of it begins in a DMN file: `['Routing', 'rules', 3, 'when', 'Amount']`. */
export const positionInDmn = (text: string, path: Steps): Position | undefined => {
  const whole = { offset: 0, text }
  const steps = path[0] === 'decisions' ? path.slice(1) : path
  const decisions = elementsNamed('decision', whole)
  const named =
    typeof steps[0] === 'string' ? decisions.find((each) => isCalled(each, String(steps[0]))) : undefined
  const decision = named ?? decisions[0]
  if (decision === undefined) return undefined
  const [room, which, side, column] = named === undefined ? steps : steps.slice(1)
  const rule = room === 'rules' ? pick(elementsNamed('rule', decision), which) : undefined
  if (rule === undefined) {
    const kind = room === 'inputs' ? 'input' : room === 'outputs' ? 'output' : undefined
    const found = kind === undefined ? undefined : pick(elementsNamed(kind, decision), which)
    return positionAt(text, (found ?? decision).offset)
  }
  const [heads, entries] = side === 'when' ? ['input', 'inputEntry'] : ['output', 'outputEntry']
  const place = elementsNamed(heads, decision).findIndex((each) => asks(each, String(column)))
  return positionAt(text, (elementsNamed(entries, rule)[place] ?? rule).offset)
}
