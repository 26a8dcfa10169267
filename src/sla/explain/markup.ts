import { withEntities } from '../../markup-entities.js'

/** Text for an element or an attribute; control characters that XML forbids are left out. */
export const escapeMarkup = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
  withEntities(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''))

/** A Chinese character is as wide as two letters. */
export const letterWidth = (letter: string): number => (letter > '\u2e7f' ? 2 : 1)

export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)
