import { isHan, isWordUnit } from './fold-characters.js'

export type NarrativeLanguage = 'zh' | 'en' | 'mixed' | 'unknown'

/** Up to this share of words in the other language a text is still of one language: names and terms travel. */
const foreignShare = 0.2

/**
 * The language of normalised text, by its share of Chinese characters and Latin words.
 *
 * @example
 * languageOf('我在atm取款') // 'zh'
 */
export const languageOf = (text: string): NarrativeLanguage => {
  let chinese = 0
  let latin = 0
  let inWord = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const letter = isWordUnit(unit) && unit >= 0x61
    if (isHan(unit)) chinese += 1
    else if (letter && !inWord) latin += 1
    inWord = letter
  }
  const share = chinese / (chinese + latin)
  if (Number.isNaN(share)) return 'unknown'
  if (share >= 1 - foreignShare) return 'zh'
  return share <= foreignShare ? 'en' : 'mixed'
}
