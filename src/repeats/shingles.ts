import { mix } from './mix.js'

const isHan = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && (unit < 0x2000 || (unit >= 0x3040 && unit < 0xd800)))

/** What a publisher puts in place of a name or number (`XXXX`, `***`): it says nothing. */
const redacted = /\bx{2,}\b/g

/** Words as numbers; of Chinese, whose words are not set apart, every character. */
const wordNumbers = (text: string): { words: number[]; han: boolean[] } => {
  const plain = text.normalize('NFKC').toLowerCase().replace(redacted, ' ')
  const words: number[] = []
  const han: boolean[] = []
  let open = 0
  for (let at = 0; at <= plain.length; at += 1) {
    const unit = at < plain.length ? plain.charCodeAt(at) : 0
    const ownWord = isHan(unit)
    if (!ownWord && isWordUnit(unit)) {
      open = mix(open, unit)
      continue
    }
    if (open !== 0) {
      words.push(open)
      han.push(false)
      open = 0
    }
    if (ownWord) {
      words.push(mix(7, unit))
      han.push(true)
    }
  }
  return { words, han }
}

/** Three words, or four Chinese characters, which carry about as much. */
const lengthFrom = (isHanWord: boolean): number => (isHanWord ? 4 : 3)

/**
 * The phrases of a narrative as numbers, each once, in ascending order. A text too short for one whole phrase is one phrase.
 */
export const shinglesOf = (text: string): Uint32Array => {
  const { words, han } = wordNumbers(text)
  const found: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = lengthFrom(han[at] ?? false)
    if (at + length > words.length && found.length > 0) break
    let phrase = 1
    for (let next = at; next < Math.min(at + length, words.length); next += 1)
      phrase = mix(phrase, words[next] ?? 0)
    found.push(phrase)
  }
  const sorted = Uint32Array.from(found).sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
  return sorted.slice(0, kept)
}
