import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAll } from '../../../src/desk/parse-events.js'
import { toText } from '../../../src/explanation.js'
import { unworded } from '../../../src/zod-words.js'
import { eventVariants } from '../../support/event-variants.js'

type Path = readonly string[]

const placesOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, below]) => placesOf(below, [...path, key]))]
    : [path]

const replaced = (value: unknown, [step, ...rest]: Path, by: unknown): unknown => {
  if (step === undefined) return by
  const below = replaced((value as Record<string, unknown>)[step], rest, by)
  return Array.isArray(value) ? value.with(Number(step), below) : { ...(value as object), [step]: below }
}

/** An event of any type with something else at any of its places. */
const spoilt = fc
  .constantFrom(...eventVariants)
  .chain((event) =>
    fc.record({ event: fc.constant(event), path: fc.constantFrom(...placesOf(event)), by: fc.anything() }),
  )
  .map(({ event, path, by }) => replaced(event, path, by))

const wordsOfZod = /\bInvalid\b|\bUnrecognized\b|\bToo (big|small)\b|\bexpected\b|, received\b/

test('an event that is refused says why in both languages, in words of the house', () => {
  fc.assert(
    fc.property(spoilt, (event) => {
      const read = parseAll([event])
      if (read.ok) return
      const inner = read.refusal.because.flatMap(({ because = [] }) => because)
      expect(inner).not.toEqual([])
      for (const reason of inner) {
        expect(toText(reason, 'zh')).toMatch(/\p{Script=Han}/u)
        for (const language of ['en', 'zh'] as const) {
          expect(toText(reason, language)).not.toMatch(wordsOfZod)
          expect(toText(reason, language)).not.toContain(unworded)
        }
      }
    }),
  )
})
