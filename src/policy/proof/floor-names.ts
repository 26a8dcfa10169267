import type { Issue } from '../../issues.js'
import type { Policy } from '../policy.js'
import { unknownFact } from './clock-conditions.js'
import { factRanges } from './fact-range.js'
import { misfit } from './misfit.js'

/** Signals that no set gives, and facts that are never so, in what a policy promises where harm was found. */
export const wrongFloors = (policy: Policy): Issue[] => {
  const ranges = factRanges(policy)
  const signals = ranges.get('signals')
  return (policy.document.floors ?? []).flatMap((floor, index) => [
    ...(floor.signals ?? []).flatMap((signal, place) =>
      signals === undefined ? [] : misfit(signals, signal, 'signals', ['floors', index, 'signals', place]),
    ),
    ...Object.entries(floor.facts ?? {}).flatMap(([fact, value]): Issue[] => {
      const path = ['floors', index, 'facts', fact]
      const range = ranges.get(fact)
      if (range === undefined) return [unknownFact(fact, ranges, path)]
      return value === null ? [] : misfit(range, value, fact, path)
    }),
  ])
}
