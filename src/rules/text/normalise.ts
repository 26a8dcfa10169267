import { foldLetter, invisibles, isMark, isNewline, isSpace } from './fold-characters.js'

/** Code units gathered without a string for each of them. */
interface UnitBuffer {
  units: Uint16Array
  length: number
}

const createUnitBuffer = (capacity: number): UnitBuffer => ({
  units: new Uint16Array(capacity + 16),
  length: 0,
})

const pushUnit = (buffer: UnitBuffer, unit: number): void => {
  if (buffer.length === buffer.units.length) {
    const larger = new Uint16Array(buffer.units.length * 2)
    larger.set(buffer.units)
    buffer.units = larger
  }
  buffer.units[buffer.length] = unit
  buffer.length += 1
}

const pushText = (buffer: UnitBuffer, text: string): void => {
  for (let index = 0; index < text.length; index += 1) pushUnit(buffer, text.charCodeAt(index))
}

/** `String.fromCharCode` takes its units as arguments, and a call has room for only so many. */
const unitsACall = 8192

const toText = (buffer: UnitBuffer): string => {
  const parts: string[] = []
  for (let from = 0; from < buffer.length; from += unitsACall) {
    parts.push(
      String.fromCharCode(...buffer.units.subarray(from, Math.min(buffer.length, from + unitsACall))),
    )
  }
  return parts.join('')
}

/** Normalised text that remembers where each of its code units came from. */
export interface NormalisedText {
  readonly text: string
  /** Index in the original of the code unit that produced `text[index]`; `text.length` maps to the original's length. */
  readonly originalIndex: (index: number) => number
}

/** UAX #15 stream-safe limit: more marks than this on one letter are no language, only an attack on the composer. */
const longestMarkRun = 30

const composed = (letter: string, marks: string): string =>
  (foldLetter(letter) + marks.replace(invisibles, '').normalize('NFKC')).normalize('NFC')

const space = 0x20
const paragraph = 0x2029

const readSpaces = (text: string, from: number): { end: number; unit: number } => {
  let end = from
  let newlines = 0
  for (; end < text.length && isSpace(text.charCodeAt(end)); end += 1) {
    const unit = text.charCodeAt(end)
    if (unit === paragraph) newlines += 2
    else if (isNewline(text, end)) newlines += 1
  }
  return { end, unit: newlines > 1 ? paragraph : space }
}

const endOfMarks = (text: string, from: number): number => {
  let end = from
  while (end < text.length && end - from < longestMarkRun && isMark(text.charCodeAt(end))) end += 1
  return end
}

const letterLength = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1
}

/** What stood between two white spaces may have been invisible. */
const pushSpace = (out: UnitBuffer, unit: number): void => {
  const last = out.length === 0 ? 0 : out.units[out.length - 1]
  if (last !== space && last !== paragraph) pushUnit(out, unit)
  else if (unit === paragraph) out.units[out.length - 1] = unit
}

/** ASCII (a back-tick is a quote) and the basic block of Chinese: all but a few letters of what we read. */
const isPlain = (unit: number): boolean =>
  (unit < 0x80 && unit !== 0x60) || (unit >= 0x4e00 && unit <= 0x9fff)

const convert = (text: string, onShift: (normalised: number, original: number) => void): string => {
  const out = createUnitBuffer(text.length)
  let at = 0
  while (at < text.length) {
    const before = out.length
    const unit = text.charCodeAt(at)
    let end = at + 1
    if (isSpace(unit)) {
      const run = readSpaces(text, at)
      pushSpace(out, run.unit)
      end = run.end
    } else if (isPlain(unit) && !isMark(text.charCodeAt(end))) {
      pushUnit(out, unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit)
    } else {
      const afterLetter = at + letterLength(text, at)
      end = endOfMarks(text, afterLetter)
      const letter = text.slice(at, afterLetter)
      pushText(out, end > afterLetter ? composed(letter, text.slice(afterLetter, end)) : foldLetter(letter))
    }
    if (out.length - before !== end - at) onShift(out.length, end)
    at = end
  }
  return toText(out)
}

/**
 * Text as it is compared: lower case, full-width forms as half-width, compatibility forms as plain ones (NFKC, a
 * letter at a time), typographic quotes as `'` and `"`, a run of white space as one space (a blank line as one
 * U+2029), invisible format characters removed, lone surrogates as U+FFFD. Takes time linear in the text.
 *
 * @example
 * normalise('ＡＴＭ　吞卡，Don’t  wait')
 * // "atm 吞卡,don't wait"
 */
export const normalise = (text: string): string => convert(text, () => {})

/**
 * As {@link normalise}, with the way back: quotes can be cut from the original text.
 *
 * @example
 * const { text, originalIndex } = normaliseTraced('a  b')
 * text // 'a b'
 * originalIndex(2) // 3
 */
export const normaliseTraced = (text: string): NormalisedText => {
  const normalisedAt: number[] = [0]
  const originalAt: number[] = [0]
  const normalised = convert(text, (to, from) => {
    normalisedAt.push(to)
    originalAt.push(from)
  })
  const originalIndex = (index: number): number => {
    let low = 0
    let high = normalisedAt.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((normalisedAt[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    const next = originalAt[low + 1] ?? text.length
    return Math.min(next, (originalAt[low] ?? 0) + index - (normalisedAt[low] ?? 0))
  }
  return { text: normalised, originalIndex }
}
