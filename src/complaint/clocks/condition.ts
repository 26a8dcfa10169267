import type { FactCondition } from '../../regimes/index.js'
import type { Facts } from '../../rules/index.js'

/** Whether facts meet a condition: every named fact equals the value or one of the values. */
export const meets = (condition: FactCondition | undefined, facts: Facts): boolean =>
  Object.entries(condition ?? {}).every(([name, wanted]) => {
    const found = facts[name]
    return Array.isArray(wanted) ? wanted.some((each) => each === found) : wanted === found
  })
