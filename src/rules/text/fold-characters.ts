const quotes: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\uff40': "'",
}

const folded = new Map<string, string>()
const largestFoldCache = 4096

/** Letters that leave no trace: zero-width spaces, soft hyphens, direction marks, variation selectors. */
export const invisibles = /\p{Default_Ignorable_Code_Point}/gu

const isInvisible = (letter: string): boolean => letter.replace(invisibles, '') === ''

const fold = (letter: string): string => {
  if (isInvisible(letter)) return ''
  if (letter.length === 1 && letter >= '\ud800' && letter <= '\udfff') return '\ufffd'
  // A spacing accent such as U+00A8 would become a space and a mark: no word is served by that.
  const plain = letter.normalize('NFKC')
  if (quotes[letter] !== undefined) return quotes[letter]
  const straight = Array.from(plain, (each) => quotes[each] ?? each).join('')
  return straight.startsWith(' ') ? letter : straight.toLowerCase().normalize('NFKC')
}

/** One letter (a code point or a lone surrogate) as it is compared; empty when it cannot be seen. */
export const foldLetter = (letter: string): string => {
  const known = folded.get(letter)
  if (known !== undefined) return known
  const result = fold(letter)
  if (folded.size < largestFoldCache) folded.set(letter, result)
  return result
}

/** White space of any script, also the ideographic space. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x1680 ||
  unit === 0x85

/** Whether a line ends at this index; the pair CR LF ends it once, at the LF. */
export const isNewline = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index)
  if (unit === 0x0d) return text.charCodeAt(index + 1) !== 0x0a
  return unit === 0x0a || unit === 0x2028 || unit === 0x85
}

/** What belongs to the letter before it: combining marks of European and phonetic text, and invisible characters. */
export const isMark = (unit: number): boolean =>
  unit >= 0xad &&
  (unit === 0xad ||
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x1dc0 && unit <= 0x1dff) ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    unit === 0x3099 ||
    unit === 0x309a ||
    unit === 0xff9e ||
    unit === 0xff9f)

/** A letter or digit of the alphabet that English words are made of, after normalisation. */
export const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || isDigit(unit) || (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7)

/** A letter or digit that is its own normal form, whatever the script. */
export const isPlainLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x4e00 && unit <= 0x9fff) || isDigit(unit)

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** A Chinese character of the basic block, its extension A or the compatibility block. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  unit === 0x3007
