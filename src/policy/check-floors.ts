import type { Issue } from '../issues.js'
import { answersUnder, type Facts } from '../rules/index.js'
import type { Policy } from './policy.js'
import type { Floor } from './policy-input.js'

const orderOf = (policy: Policy, output: string): readonly unknown[] =>
  policy.tables
    .flatMap(({ table }) => table.outputs)
    .find(({ name, values }) => name === output && values !== undefined)?.values ?? []

/** What is known when one of a floor's signals was found. Who needs particular care is a fact of its own that the signal makes true. */
const factsUnder = ({ facts = {} }: Floor, signal: string | undefined): Facts => ({
  ...(signal === undefined ? {} : { signals: [signal] }),
  ...(signal === 'vulnerable' ? { vulnerable: true } : {}),
  ...facts,
})

const belowFloor = (policy: Policy, floor: Floor, index: number): Issue[] => {
  const { output, atLeast, signals = [] } = floor
  const order = orderOf(policy, output)
  const least = order.indexOf(atLeast)
  if (least < 0)
    return [
      {
        code: 'unknown-floor',
        severity: 'error',
        path: ['floors', index, 'atLeast'],
        message: `no table lists "${atLeast}" among the values of "${output}"`,
        hint: 'give the output its `values`, the strongest first, and name one of them',
      },
    ]
  const tables = policy.tables.map(({ table }) => table)
  return (signals.length === 0 ? [undefined] : signals).flatMap((signal): Issue[] => {
    const low = answersUnder(tables, output, factsUnder(floor, signal)).filter((answer) => {
      const place = order.indexOf(answer.output[output])
      return place < 0 || place > least
    })
    if (low.length === 0) return []
    const [{ table, rule, output: answer } = { table: '', rule: '', output: {} }] = low
    return [
      {
        code: 'harm-below-floor',
        severity: 'error',
        path: ['floors', index, ...(signal === undefined ? [] : [signal])],
        message:
          `${signal === undefined ? floor.title.en : `"${signal}"`} can end at ${output} ${JSON.stringify(answer[output])}` +
          ` by rule ${low.map((each) => each.rule).join(', ')} of "${table}", below ${atLeast}`,
        hint: `ask for the harm before rule ${rule} is reached, or let an earlier table answer for it`,
      },
    ]
  })
}

/**
 * Where the tables can answer less than a floor of the policy promises, whatever else is true of the complaint.
 *
 * Issues: `harm-below-floor`, `unknown-floor`.
 */
export const checkFloors = (policy: Policy): Issue[] =>
  (policy.document.floors ?? []).flatMap((floor, index) => belowFloor(policy, floor, index))
