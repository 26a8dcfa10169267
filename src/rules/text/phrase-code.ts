import { inOneScript, scriptTable } from '../../fold-script.js'
import { larger } from '../../larger.js'
import { isPlainLetter, isWordUnit } from './fold-characters.js'
import { normalise } from './normalise.js'
import type { Part, Phrase } from './read-phrase.js'

/**
 * Phrases as a program (Thompson, CACM 11, 1968): what is not negative is a code unit to be read, after which the next place follows. A
 * pattern of a thousand ways to write it takes as many places as it has letters. Forks and jumps lead forward only. A pattern is compiled
 * when its code is first asked for.
 */
export interface PhraseCode {
  /** By pattern: how it is spelled, and where it begins, or −1 as long as it is not compiled. */
  readonly spellings: Part[]
  readonly starts: number[]
  /** Those compiled, in order of their code. */
  readonly compiled: number[]
  ops: Int32Array
  /** Of a fork, the other way to go on, or −1; of a jump, where to. */
  to: Int32Array
  /** By place: how a pattern may end there, but for white space. */
  endings: Uint8Array
  length: number
}

export const fork = -1
export const jump = -2
export const end = -3
/** A `*`: at an end of a pattern it lets the word go on there. */
export const star = -4

export const noCode = (): PhraseCode => ({
  spellings: [],
  starts: [],
  compiled: [],
  ops: new Int32Array(1024),
  to: new Int32Array(1024),
  endings: new Uint8Array(1024),
  length: 0,
})

/** A part of a phrase as a pattern; answers its number. */
export const addPattern = ({ spellings, starts }: PhraseCode, part: Part): number => {
  starts.push(-1)
  return spellings.push(part) - 1
}

const emit = (code: PhraseCode, op: number): number => {
  if (code.length === code.ops.length) {
    code.ops = larger(code.ops, new Int32Array(2 * code.length))
    code.to = larger(code.to, new Int32Array(2 * code.length))
    code.endings = larger(code.endings, new Uint8Array(2 * code.length))
  }
  code.ops[code.length] = op
  code.to[code.length] = -1
  code.length += 1
  return code.length - 1
}

const emitUnits = (code: PhraseCode, text: string): void => {
  for (let at = 0; at < text.length; at += 1) emit(code, text.charCodeAt(at))
}

/** One way to write a phrase, in its normal form. */
const emitPhrase = (code: PhraseCode, { text, wholeStart, wholeEnd }: Phrase): void => {
  if (!wholeStart && isWordUnit(text.charCodeAt(0))) emit(code, star)
  emitUnits(code, text)
  if (!wholeEnd && isWordUnit(text.charCodeAt(text.length - 1))) emit(code, star)
}

const opens = 0x28
const closes = 0x29
const asterisk = 0x2a
const isBar = (unit: number): boolean => unit === 0x2f || unit === 0x7c
const isReserved = (unit: number): boolean => (unit >= opens && unit <= asterisk) || isBar(unit)

const isPlain = (unit: number): boolean => unit === 0x20 || isPlainLetter(unit)

/** Emits letters up to the next one that is no letter. */
const emitLetters = (code: PhraseCode, script: Uint16Array, pattern: string, from: number): number => {
  let at = from
  for (; at < pattern.length && isPlain(pattern.charCodeAt(at)); at += 1)
    emit(code, script[pattern.charCodeAt(at)] as number)
  if (at === pattern.length || isReserved(pattern.charCodeAt(at))) return at
  let to = at
  while (to < pattern.length && !isReserved(pattern.charCodeAt(to))) to += 1
  code.length -= at - from
  emitUnits(code, inOneScript(normalise(pattern.slice(from, to))))
  return to
}

/** Emits choices up to a closing bracket or the end; answers where it stopped. An unclosed bracket is a bracket. */
const emitChoices = (
  code: PhraseCode,
  script: Uint16Array,
  pattern: string,
  from: number,
  inBracket: boolean,
): number => {
  const jumps: number[] = []
  const lastClosing = pattern.lastIndexOf(')')
  let choice = inBracket ? emit(code, fork) : -1
  let at = from
  while (at < pattern.length) {
    const unit = pattern.charCodeAt(at)
    if (unit === opens && at < lastClosing) {
      const way = emit(code, fork)
      at = emitChoices(code, script, pattern, at + 1, true)
      if (pattern.charCodeAt(at) !== 0x3f) continue
      code.to[way] = code.length
      at += 1
    } else if (inBracket && unit === closes) {
      at += 1
      break
    } else if (inBracket && isBar(unit)) {
      jumps.push(emit(code, jump))
      code.to[choice] = code.length
      choice = emit(code, fork)
      at += 1
    } else if (isReserved(unit)) {
      emit(code, unit === asterisk ? star : unit)
      at += 1
    } else at = emitLetters(code, script, pattern, at)
  }
  for (const each of jumps) code.to[each] = code.length
  return at
}

export const isWhite = (unit: number): boolean => unit === 0x20 || unit === 0x2029

/** As it is, behind a star, or at once, without a letter before. */
export const plainEnd = 1
export const openEnd = 2
const atOnce = 4

const endingAt = (op: number, target: number, next: number, there: number): number => {
  if (op >= 0) return isWhite(op) ? next : 0
  if (op === fork) return target < 0 ? next : next | there
  if (op === jump) return there
  return op === end ? plainEnd | atOnce : ((next & plainEnd) === 0 ? 0 : openEnd) | (next & atOnce)
}

const setEndings = ({ ops, to, endings, length }: PhraseCode, from: number): void => {
  for (let at = length - 1, next = 0; at >= from; at -= 1) {
    const target = to[at] as number
    next = endingAt(ops[at] as number, target, next, target < 0 ? 0 : (endings[target] as number))
    endings[at] = next
  }
}

/** Where the code of a pattern begins. */
export const startOf = (code: PhraseCode, pattern: number): number => {
  const known = code.starts[pattern] as number
  if (known >= 0) return known
  const start = code.length
  const part = code.spellings[pattern] as Part
  if (typeof part === 'string') emitChoices(code, scriptTable(), part, 0, false)
  else emitPhrase(code, part)
  emit(code, end)
  setEndings(code, start)
  code.starts[pattern] = start
  code.compiled.push(pattern)
  return start
}

/** The pattern to whose code a place belongs. */
export const patternAt = ({ compiled, starts }: PhraseCode, place: number): number => {
  let low = 0
  let high = compiled.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[compiled[middle] as number] as number) <= place) low = middle
    else high = middle
  }
  return compiled[low] as number
}

/** The unit that a letter begins with, unless a mark behind it may change that. */
const unitAt = (part: string, at: number): number | undefined => {
  const next = part.charCodeAt(at + 1)
  return isPlain(part.charCodeAt(at)) && (isPlain(next) || isReserved(next))
    ? scriptTable()[part.charCodeAt(at)]
    : undefined
}

/**
 * The code units with which a pattern may begin, where they are seen without compiling it: it begins with a letter, or with a choice of
 * which each begins with one.
 */
export const firstUnitsOf = ({ spellings }: PhraseCode, pattern: number): readonly number[] | undefined => {
  const part = spellings[pattern] as Part
  if (typeof part !== 'string') {
    const unit = part.text.charCodeAt(0)
    return part.wholeStart || !isWordUnit(unit) ? [unit] : undefined
  }
  let at = 0
  while (part.charCodeAt(at) === 0x20) at += 1
  if (part.charCodeAt(at) !== opens) {
    const unit = unitAt(part, at)
    return unit === undefined || unit === 0x20 ? undefined : [unit]
  }
  const units: number[] = []
  for (let begins = true; ; begins = isBar(part.charCodeAt(at))) {
    at += 1
    if (begins) {
      const unit = unitAt(part, at)
      if (unit === undefined || unit === 0x20) return undefined
      if (!units.includes(unit)) units.push(unit)
    } else if (part.charCodeAt(at) === opens || at >= part.length) return undefined
    if (part.charCodeAt(at) === closes) return part.charCodeAt(at + 1) === 0x3f ? undefined : units
  }
}

/** Whether a pattern can be written with nothing: then it is there everywhere and says nothing. */
export const mayBeNothing = (code: PhraseCode, pattern: number): boolean => {
  const part = code.spellings[pattern] as Part
  if (typeof part !== 'string') return part.text === ''
  if (firstUnitsOf(code, pattern) !== undefined) return false
  const start = startOf(code, pattern)
  return ((code.endings[start] as number) & atOnce) !== 0
}
