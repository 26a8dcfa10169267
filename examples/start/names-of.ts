import type { Policy } from 'redress/policy'
import { type PolicyNames, policyNames } from 'redress/report'

/** The names of several policies; where two name one code, those of the later count. */
export const namesOf = (policies: readonly Policy[]): PolicyNames => {
  const each = policies.map(policyNames)
  return {
    categories: Object.assign({}, ...each.map(({ categories }) => categories)),
    teams: Object.assign({}, ...each.map(({ teams }) => teams)),
  }
}
