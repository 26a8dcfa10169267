import type { CompiledTable } from '../compile/compile.js'
import type { Encode } from '../compile/fact-encoder.js'
import type { Facts } from '../facts/fact.js'

/**
 * The classes of the facts; a −1 among them stands for a fact that the column does not allow. The first eight
 * columns each have a line of their own: every line then sees one property and one encoder, which engines make
 * fast, where a loop would see them all.
 */
export const classesOf = ({ encoders, names, unencoded }: CompiledTable, facts: Facts): number[] => {
  const count = encoders.length
  const classes = unencoded.slice()
  if (count > 0) classes[0] = (encoders[0] as Encode)(facts[names[0] as string])
  if (count > 1) classes[1] = (encoders[1] as Encode)(facts[names[1] as string])
  if (count > 2) classes[2] = (encoders[2] as Encode)(facts[names[2] as string])
  if (count > 3) classes[3] = (encoders[3] as Encode)(facts[names[3] as string])
  if (count > 4) classes[4] = (encoders[4] as Encode)(facts[names[4] as string])
  if (count > 5) classes[5] = (encoders[5] as Encode)(facts[names[5] as string])
  if (count > 6) classes[6] = (encoders[6] as Encode)(facts[names[6] as string])
  if (count > 7) classes[7] = (encoders[7] as Encode)(facts[names[7] as string])
  for (let index = 8; index < count; index += 1)
    classes[index] = (encoders[index] as Encode)(facts[names[index] as string])
  return classes
}

/** Whether the columns allow all the facts. */
export const areAllowed = (classes: readonly number[]): boolean => {
  for (let index = 0; index < classes.length; index += 1) if ((classes[index] as number) < 0) return false
  return true
}
