import * as z from 'zod'
import { type Checked, checked, type Issue } from '../../issues.js'
import { code, count, id, instant, parseWith, text } from '../../vocabulary/index.js'

const absence = z.strictObject({
  from: instant,
  /** The first moment at which the person is back. */
  until: instant,
  reason: text.optional(),
})

const person = z.strictObject({
  id,
  name: text.optional(),
  teams: z.array(code).max(1000),
  /** The branch or department where the person works. */
  unit: id.optional(),
  /** Head of department of the teams. */
  head: z.boolean().optional(),
  skills: z.array(code).max(1000).optional(),
  /** Absent: not asked after. */
  languages: z.array(z.enum(['zh', 'en', 'other'])).optional(),
  /** The most open complaints at a time; absent: no limit. */
  capacity: count.optional(),
  absences: z.array(absence).max(10_000).optional(),
  manager: id.optional(),
  /** Standing interests that were declared: units, partners and customers whose matters the person stays out of. */
  interests: z.array(id).max(10_000).optional(),
})

/** Who works where and what each has to do at this moment. The host passes it in; nothing is looked up. */
export const directory = z.strictObject({
  people: z.array(person).max(100_000),
  /** Open complaints by person; who is not named has none. */
  loads: z.record(id, count).optional(),
  /** Who was given the last complaint, by team: where round robin goes on. */
  turns: z.record(code, id).optional(),
  /** Who handled which complaint, for customers who come again. */
  handlers: z.record(id, id).optional(),
})

export type Directory = z.output<typeof directory>
export type DirectoryPerson = Directory['people'][number]

export const loadOf = ({ loads = {} }: Directory, id: string): number =>
  Object.hasOwn(loads, id) ? (loads[id] ?? 0) : 0

const wrong = (code: string, path: (string | number)[], message: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
})

const absenceIssues = (people: readonly DirectoryPerson[]): Issue[] =>
  people.flatMap(({ absences = [] }, at) =>
    absences.flatMap(({ from, until }, place) =>
      from < until
        ? []
        : [
            wrong(
              'absence-backwards',
              ['people', at, 'absences', place],
              `the absence ends at ${until}, before it began`,
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
          {
            ...wrong('unknown-person', path, `nobody in the directory is ${each}`),
            severity: 'warning' as const,
          },
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
      twice.push(wrong('duplicate-person', ['people', at, 'id'], `two people have the id ${name}`))
    known.add(name)
  })
  return checked(read.value, [
    ...twice,
    ...absenceIssues(read.value.people),
    ...strangerIssues(read.value, known),
  ])
}
