import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inOneScript } from '../../src/fold-script.js'
import { compileSignals, findSignals, type SignalSet } from '../../src/rules/index.js'
import { cnRetailSignals } from '../../src/rules/text/sets/cn-retail.js'

export type Writing =
  | 'simplified Chinese'
  | 'traditional Chinese and Cantonese'
  | 'English'
  | 'other languages'

export interface Letter {
  readonly text: string
  readonly expected: ReadonlySet<string>
  readonly writing: Writing
}

const folder = fileURLToPath(new URL('../letters/', import.meta.url))

/** The cells of each line but the heading. */
export const linesOf = (file: string): string[][] =>
  readFileSync(`${folder}${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))

const iberian = /\b(meu|minha|mi|mis|não|fizeram|hicieron|conta|cuenta|tarjeta)\b/i

const writingOf = (text: string): Writing => {
  if (/[\u4e00-\u9fff]/.test(text))
    return inOneScript(text) === text ? 'simplified Chinese' : 'traditional Chinese and Cantonese'
  return iberian.test(text) ? 'other languages' : 'English'
}

/** One letter a line: its signals (or `-`), its kind where it is no complaint, its text. */
export const lettersOf = (part: string): Letter[] =>
  linesOf(`${part}.txt`).map(([signals = '-', , ...rest]) => {
    const text = rest.join('|')
    return { text, expected: new Set(signals === '-' ? [] : signals.split(',')), writing: writingOf(text) }
  })

export const foundBy = (set: SignalSet): ((text: string) => readonly string[]) => {
  const compiled = compileSignals(set)
  return (text) => findSignals(compiled, text).signals
}

export const foundIn = foundBy(cnRetailSignals)

export interface Tally {
  readonly right: number
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

export const tallyOf = (letters: readonly Letter[], signal: string): Tally => {
  const found = letters.map((letter) => ({
    letter,
    has: foundIn(letter.text).includes(signal),
    should: letter.expected.has(signal),
  }))
  return {
    right: found.filter(({ has, should }) => has && should).length,
    wrong: found.flatMap(({ letter, has, should }) => (has && !should ? [letter.text] : [])),
    missed: found.flatMap(({ letter, has, should }) => (!has && should ? [letter.text] : [])),
  }
}
