/** About how wide a text of eleven pixels is: a Chinese character takes two letters. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 11.2 : 6.1), 0)
