import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDueIndex } from '../../../src/sla/index.js'
import { runs } from '../../support/runs.js'

type Step = readonly ['add' | 'move' | 'remove' | 'sweep', number, number]

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom('add', 'add', 'add', 'move', 'remove', 'sweep'),
    fc.nat({ max: 1000 }),
    fc.nat({ max: 500 }),
  ),
  { maxLength: 400 },
)

test('an index finds what a plain map finds, through any changes', () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 6000 }), (changes, crowd) => {
      const [index, plain] = [createDueIndex(), new Map<number, number>()]
      const put = (at: number) => plain.set(index.add(at), at)
      for (let i = 0; i < crowd; i++) put(10_000 + i)
      for (const [kind, pick, at] of changes) {
        const slot = [...plain.keys()][pick % Math.max(plain.size, 1)]
        if (kind === 'add') put(at)
        else if (kind === 'sweep' || slot === undefined) {
          const found = new Map<number, number>()
          index.due(at, (each, moment) => found.set(each, moment))
          expect(found).toEqual(
            new Map([...plain].filter(([, moment]) => moment <= at).sort(([a], [b]) => a - b)),
          )
        } else if (kind === 'move') {
          index.move(slot, at)
          plain.set(slot, at)
        } else {
          index.remove(slot)
          plain.delete(slot)
        }
      }
      expect(index.size()).toBe(plain.size)
      expect(index.next()).toBe(
        [...plain.values()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
      )
    }),
    { numRuns: runs(60) },
  )
})
