import { lazy } from '../../lazy.js'
import { memoizeWeak } from '../../memoize-weak.js'
import { foldLetter, invisibles, isHan, isMark, isNewline, isSpace } from './fold-characters.js'

/** Code units gathered without a string for each of them. */
interface UnitBuffer {
  units: Uint16Array
  length: number
}

/** Written over by each text: most letters are shorter, and making room costs as much as reading a short one. */
const room = /* @__PURE__ */ lazy(() => new Uint16Array(16_384))

const createUnitBuffer = (capacity: number): UnitBuffer => ({
  units: capacity < room().length ? room() : new Uint16Array(capacity + 16),
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

/** `String.fromCharCode` takes its units as arguments, and a call has room for only so many. */
const unitsACall = 8192

const toText = (buffer: UnitBuffer): string => {
  const parts: string[] = []
  for (let from = 0; from < buffer.length; from += unitsACall) {
    parts.push(
      // Spread would walk an iterator for each unit; `apply` copies them.
      String.fromCharCode.apply(
        undefined,
        buffer.units.subarray(from, Math.min(buffer.length, from + unitsACall)) as unknown as number[],
      ),
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

const endsWhite = ({ units, length }: UnitBuffer): boolean => {
  const last = length === 0 ? 0 : (units[length - 1] as number)
  return last === space || last === paragraph
}

/** What stood between two white spaces may have been invisible. */
const pushSpace = (out: UnitBuffer, unit: number): void => {
  if (!endsWhite(out)) pushUnit(out, unit)
  else if (unit === paragraph) out.units[out.length - 1] = unit
}

/** What becomes of a code unit: it is copied (through a table), it is white space, or it needs a closer look. */
const copied = 0
const white = 1
const special = 2
/** Added where a unit belongs to the letter before it. */
const mark = 4
/** Added where a unit may stand between the letters of a word that was spaced out. */
const parting = 8

const partingUnits = new Set(Array.from(' \u3000.*-·•_/|+~', (each) => each.charCodeAt(0)))

const kindOf = (unit: number): number => {
  if (isSpace(unit)) return white | (partingUnits.has(unit) ? parting : 0)
  // ASCII (a back-tick is a quote) and the basic block of Chinese: all but a few letters of what we read.
  const plain = (unit < 0x80 && unit !== 0x60) || (unit >= 0x4e00 && unit <= 0x9fff)
  return (plain ? copied : special) | (isMark(unit) ? mark : 0) | (partingUnits.has(unit) ? parting : 0)
}

const kinds = lazy(() => Uint8Array.from({ length: 0x10000 }, (_, unit) => kindOf(unit)))

const lowerCase = lazy(() =>
  Uint16Array.from({ length: 0x10000 }, (_, unit) => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit)),
)

const lowerCaseIn = memoizeWeak((script: Uint16Array) => lowerCase().map((unit) => script[unit] ?? unit))

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** How many further times the separator at `at` stands at every second place in this direction, with single letters of a kind between. */
const strung = (text: string, at: number, step: 2 | -2, isKind: (unit: number) => boolean): number => {
  let count = 0
  const separator = text.charCodeAt(at)
  for (let next = at + step; count < 3; next += step) {
    if (!isKind(text.charCodeAt(next - step / 2)) || text.charCodeAt(next) !== separator) break
    if (!isKind(text.charCodeAt(next + step / 2))) break
    count += 1
  }
  return count
}

/** Whether this separator stands in a word that was spaced out: 银 保 监 (two of them), f r a u d (three). */
const spacesOut = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  const isKind = isHan(before) ? isHan : isLetter
  if (!isKind(before) || !isKind(after)) return false
  return 1 + strung(text, at, 2, isKind) + strung(text, at, -2, isKind) >= (isHan(before) ? 2 : 3)
}

interface Conversion {
  readonly text: string
  /** By place: where the normalised text and the original part. */
  readonly shifts: readonly number[]
}

/** Whether a word may be spaced out here: the separator stands again two places on or back. */
const maySpaceOut = (text: string, at: number, unit: number): boolean =>
  (at + 2 < text.length && text.charCodeAt(at + 2) === unit) || (at > 1 && text.charCodeAt(at - 2) === unit)

const convert = (text: string, script?: Uint16Array): Conversion => {
  const closesUp = script !== undefined
  const table = script === undefined ? lowerCase() : lowerCaseIn(script)
  const kind = kinds()
  const out = createUnitBuffer(text.length)
  const shifts: number[] = []
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    const what = kind[unit] as number
    const next = at + 1 < text.length ? (kind[text.charCodeAt(at + 1)] as number) : 0
    const isAlone = ((what | next) & (white | mark)) <= white
    if (closesUp && (what & parting) !== 0 && isAlone && maySpaceOut(text, at, unit) && spacesOut(text, at)) {
      at += 1
      shifts.push(out.length, at)
      continue
    }
    const isPlain = (what & (white | special)) === copied
    if ((next & mark) === 0 && (isPlain || (unit === space && (next & white) === 0 && !endsWhite(out)))) {
      if (out.length === out.units.length) pushUnit(out, table[unit] as number)
      else {
        out.units[out.length] = table[unit] as number
        out.length += 1
      }
      at += 1
      continue
    }
    const before = out.length
    let end = at + 1
    if ((what & white) !== 0) {
      const run = (next & white) !== 0 || unit === paragraph || unit < 0x20 ? readSpaces(text, at) : undefined
      end = run?.end ?? end
      pushSpace(out, run?.unit ?? space)
    } else {
      const afterLetter = at + letterLength(text, at)
      end = endOfMarks(text, afterLetter)
      const letter = text.slice(at, afterLetter)
      const folded = end > afterLetter ? composed(letter, text.slice(afterLetter, end)) : foldLetter(letter)
      for (let index = 0; index < folded.length; index += 1) {
        const each = folded.charCodeAt(index)
        pushUnit(out, script === undefined ? each : (script[each] as number))
      }
    }
    if (out.length - before !== end - at) shifts.push(out.length, end)
    at = end
  }
  return { text: toText(out), shifts }
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
export const normalise = (text: string): string => convert(text).text

/**
 * As {@link normalise}, with the way back: quotes can be cut from the original text. With a table of scripts traditional characters are
 * also compared as simplified ones, and words that were spaced out are closed up.
 *
 * @example
 * const { text, originalIndex } = normaliseTraced('a  b')
 * text // 'a b'
 * originalIndex(2) // 3
 */
export const normaliseTraced = (text: string, script?: Uint16Array): NormalisedText => {
  const { text: normalised, shifts } = convert(text, script)
  const originalIndex = (index: number): number => {
    // Pairs of places, the first one being 0 and 0.
    let low = 0
    let high = shifts.length / 2
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((shifts[2 * middle - 2] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    const [to, from] = low === 0 ? [0, 0] : [shifts[2 * low - 2] ?? 0, shifts[2 * low - 1] ?? 0]
    return Math.min(shifts[2 * low + 1] ?? text.length, from + index - to)
  }
  return { text: normalised, originalIndex }
}
