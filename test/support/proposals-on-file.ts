import type { ControlInput } from '../../src/machine/index.js'
import { person } from './events.js'

export type Amount = readonly [currency: string, minor: number]

export const remedy = (id: string, [currency, minor]: Amount) => ({
  id,
  code: 'refund',
  amount: { currency, minor },
})

/** A proposal of two authors. */
export const proposed = (id: string, remedies: ControlInput['proposals'][number]['remedies'] = []) => ({
  id,
  outcome: 'upheld' as const,
  by: ['chen', 'lin'],
  remedies,
  approvers: [],
})

/** A proposal whose approval is asked for under this request. */
export const asked = (id: string, request: string, ...amounts: Amount[]) => ({
  ...proposed(
    id,
    amounts.map((amount, index) => remedy(`${id}-${index}`, amount)),
  ),
  request,
  approval: 'requested' as const,
})

export const proposals = (...list: ControlInput['proposals']): Partial<ControlInput> => ({ proposals: list })

/** An approver, for themself or for an absent colleague. */
export const by = (id: string, onBehalfOf?: string) => ({
  by: { ...person('approver', id), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
})
