import * as z from 'zod'
import { type Checked, checked, type Issue } from '../../issues.js'
import type { Instant } from '../../time.js'
import { code, count, id, instant, parseWith, text } from '../../vocabulary/index.js'

/** A time in which a person takes no complaints. */
interface Absence {
  readonly from: Instant
  /** The first moment at which the person is back. */
  readonly until: Instant
  readonly reason?: string | undefined
}

/** Somebody who may be given complaints. */
export interface DirectoryPerson {
  readonly id: string
  readonly name?: string | undefined
  readonly teams: readonly string[]
  /** The branch or department where the person works. */
  readonly unit?: string | undefined
  /** Head of department of the teams. */
  readonly head?: boolean | undefined
  readonly skills?: readonly string[] | undefined
  /** Absent: not asked after. */
  readonly languages?: readonly ('zh' | 'en' | 'other')[] | undefined
  /** The most open complaints at a time; absent: no limit. */
  readonly capacity?: number | undefined
  readonly absences?: readonly Absence[] | undefined
  readonly manager?: string | undefined
  /** Standing interests that were declared: units, partners and customers whose matters the person stays out of. */
  readonly interests?: readonly string[] | undefined
}

/** Who works where and what each has to do at this moment. The host passes it in; nothing is looked up. */
export interface Directory {
  readonly people: readonly DirectoryPerson[]
  /** Open complaints by person; who is not named has none. */
  readonly loads?: Readonly<Record<string, number>> | undefined
  /** Who was given the last complaint, by team: where round robin goes on. */
  readonly turns?: Readonly<Record<string, string>> | undefined
  /** Who handled which complaint, for customers who come again. */
  readonly handlers?: Readonly<Record<string, string>> | undefined
}

const absence: z.ZodType<Absence> = z.strictObject({ from: instant, until: instant, reason: text.optional() })

const person: z.ZodType<DirectoryPerson> = z.strictObject({
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

export const directory: z.ZodType<Directory> = z.strictObject({
  people: z.array(person).max(100_000),
  loads: z.record(id, count).optional(),
  turns: z.record(code, id).optional(),
  handlers: z.record(id, id).optional(),
})

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
