import { normalise } from '../text/normalise.js'

const space = 0x20

// Visible ASCII but the back-tick, and basic Chinese: for these folding is lower case alone.
const isPlain = (unit: number): boolean =>
  (unit > space && unit < 0x7f && unit !== 0x60) || (unit >= 0x4e00 && unit <= 0x9fff)

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

/** {@link normalise}, with a short way for the texts that most facts are: plain words, apart by one space. */
export const fold = (text: string): string => {
  let before = space
  let capitals = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === space ? before === space : !isPlain(unit)) return normalise(text)
    if (isCapital(unit)) capitals = true
    before = unit
  }
  if (before === space) return normalise(text)
  return capitals ? text.toLowerCase() : text
}
