import hongKong from 'opencc-js/dict/HKVariantsRev'
import simplifiedOf from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'
import { lazy } from './lazy.js'

/**
 * What OpenCC keeps apart and people do not: 帐 is 账 in half of the letters of the mainland and in all that OpenCC makes of 帳, 甚么 is 什么,
 * a card is 咭 in Hong Kong.
 */
const spelledAlike: readonly (readonly [string, string])[] = [
  ['帐', '账'],
  ['甚', '什'],
  ['咭', '卡'],
  ['佔', '占'],
  ['份', '分'],
  ['妳', '你'],
  ['牠', '它'],
  ['幺', '么'],
  ['覆', '复'],
  ['藉', '借'],
  ['姊', '姐'],
  ['畀', '俾'],
]

/** Cantonese as it is written, by the character that stands in its place in standard Chinese: 冇人理 is 没人理. */
const cantonese: readonly (readonly [string, string])[] = [
  ['冇', '没'],
  ['唔', '不'],
  ['咗', '了'],
  ['佢', '他'],
  ['嘅', '的'],
  ['喺', '在'],
  ['哋', '们'],
  ['嚟', '来'],
  ['嗰', '那'],
  ['睇', '看'],
  ['攞', '拿'],
  ['啲', '些'],
]

const pairsIn = (dictionary: string): [string, string][] =>
  dictionary.split('|').flatMap((entry): [string, string][] => {
    const [from = '', to = ''] = entry.split(' ')
    return from.length === 1 && to.length === 1 ? [[from, to]] : []
  })

/**
 * By code unit: the simplified character that it is compared as, or itself. From OpenCC's tables of single characters (traditional to
 * simplified, and the variants of Hong Kong and Taiwan), so a text and its place in the original keep their lengths. Both a text and what is
 * looked for in it go through the same table: what OpenCC would need a phrase to convert rightly (乾, 著) only has to become the same.
 */
export const scriptTable = lazy((): Uint16Array => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const simplified = new Map(pairsIn(simplifiedOf))
  const alike = new Map([...spelledAlike, ...cantonese])
  const variants = new Map([...pairsIn(taiwan), ...pairsIn(hongKong)])
  const plain = (letter: string): string => {
    const standard = variants.get(letter)
    const found =
      simplified.get(letter) ?? (standard === undefined ? letter : (simplified.get(standard) ?? standard))
    return alike.get(found) ?? found
  }
  for (const letter of new Set([
    ...simplified.keys(),
    ...variants.keys(),
    ...alike.keys(),
    ...variants.values(),
  ]))
    table[letter.charCodeAt(0)] = plain(letter).charCodeAt(0)
  return table
})

/** A text in one script, of the same length. */
export const inOneScript = (text: string): string => {
  const table = scriptTable()
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const plain = table[unit] as number
    if (plain === unit) continue
    folded += text.slice(from, at) + String.fromCharCode(plain)
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}
