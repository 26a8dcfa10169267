/** The beginning of a text, at most so many characters long and never half a character, with a mark where it goes on elsewhere. */
export const cutText = (text: string, longest: number): string => {
  if (text.length <= longest) return text
  const mark = '…'
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length + mark.length > longest) break
    kept += character
  }
  return kept + mark
}
