import * as z from 'zod'
import { said } from '../../explanation.js'
import { type Checked, checked, doubtful, type Issue, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { code, count, described, id, instant, parseWith, text } from '../../vocabulary/index.js'
import type { Directory, DirectoryPerson } from './directory.js'

const absence = z.strictObject({
  from: instant,
  until: instant,
  reason: text.optional(),
})

const person = z.strictObject({
  id,
  name: text.optional(),
  teams: z.array(code).max(1000),
  unit: id.optional(),
  head: z.boolean().optional(),
  skills: z.array(code).max(1000).optional(),
  languages: z.array(z.enum(['zh', 'en', 'other'])).optional(),
  capacity: count.optional(),
  absences: z.array(absence).max(10_000).optional(),
  manager: id.optional(),
  interests: z.array(id).max(10_000).optional(),
})

export const directory = described<Directory>()(
  z.strictObject({
    people: z.array(person).max(100_000),
    loads: z.record(id, count).optional(),
    turns: z.record(code, id).optional(),
    handlers: z.record(id, id).optional(),
  }),
)

const absenceIssues = (people: readonly DirectoryPerson[]): Issue[] =>
  people.flatMap(({ absences = [] }, at) =>
    absences.flatMap(({ from, until }, place) =>
      from < until
        ? []
        : [
            wrong(
              'absence-backwards',
              ['people', at, 'absences', place],
              said(`the absence ends at ${until}, before it began`, `缺勤的结束时间 ${until} 早于开始时间`),
              said('exchange `from` and `until`, or correct one', '请对调 `from` 与 `until`，或更正其中之一'),
            ),
          ],
    ),
  )

const strangerIssues = (found: Directory, known: ReadonlySet<string>): Issue[] => {
  const named: [(string | number)[], string | undefined][] = [
    ...Object.keys(found.loads ?? {}).map((each): [string[], string] => [['loads', each], each]),
    ...found.people.map(({ manager }, at): [(string | number)[], string | undefined] => [
      ['people', at, 'manager'],
      manager,
    ]),
  ]
  return named.flatMap(([path, each]) =>
    each === undefined || known.has(each)
      ? []
      : [
          doubtful(
            'unknown-person',
            path,
            said(`nobody in the directory is ${each}`, `人员名录中没有 ${each}`),
            knownAre([...known], each),
          ),
        ],
  )
}

/**
 * Unknown data to a {@link Directory}.
 *
 * Issues: `duplicate-person`, `absence-backwards`, `unknown-person` (a warning: a load or manager nobody answers to), `forbidden-key`,
 * `too-deep`, and zod's codes with hyphens.
 *
 * @example
 * parseDirectory({ people: [{ id: 'li', teams: ['cards'], languages: ['zh'], capacity: 20 }], loads: { li: 3 } })
 * // { ok: true, value: { people: [{ id: 'li', … }], loads: { li: 3 } }, issues: [] }
 */
export const parseDirectory = (value: unknown): Checked<Directory> => {
  const read = parseWith(directory, value)
  if (!read.ok) return read
  const known = new Set<string>()
  const twice: Issue[] = []
  read.value.people.forEach(({ id: name }, at) => {
    if (known.has(name))
      twice.push(
        wrong(
          'duplicate-person',
          ['people', at, 'id'],
          said(`two people have the id ${name}`, `有两人使用同一编号 ${name}`),
          said('give each person an id of their own', '请为每人使用各自的编号'),
        ),
      )
    known.add(name)
  })
  return checked(read.value, [
    ...twice,
    ...absenceIssues(read.value.people),
    ...strangerIssues(read.value, known),
  ])
}
