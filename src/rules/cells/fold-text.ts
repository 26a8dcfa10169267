import { normalise } from '../text/normalise.js'

const space = 0x20
const [isPlain, isCapital, isStrange] = [0, 1, 2]

// Visible ASCII but the back-tick: folding is lower case alone.
const asciiKinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 0x41 && unit <= 0x5a) return isCapital
  return unit > space && unit < 0x7f && unit !== 0x60 ? isPlain : isStrange
})

const kindOf = (unit: number): number => {
  if (unit < 128) return asciiKinds[unit] as number
  return unit >= 0x4e00 && unit <= 0x9fff ? isPlain : isStrange
}

/** {@link normalise}, with a short way for the texts that most facts are: plain words, apart by one space. */
export const fold = (text: string): string => {
  let seen = isPlain
  let before = space
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit !== space) seen |= kindOf(unit)
    else if (before === space) return normalise(text)
    if (seen >= isStrange) return normalise(text)
    before = unit
  }
  if (before === space) return normalise(text)
  return seen === isCapital ? text.toLowerCase() : text
}
