/** A Chinese character is as wide as two letters. */
export const letterWidth = (letter: string): number => (letter > '\u2e7f' ? 2 : 1)

export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)
