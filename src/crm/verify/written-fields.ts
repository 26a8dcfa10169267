import type { Dialect } from '../dialect.js'

type Path = readonly (string | number)[]

/** A field that a dialect writes, with where it says so and how. */
export interface WrittenField {
  readonly field: string
  readonly path: Path
  readonly as?: 'time' | 'date'
  /** Only written while the record is made. */
  readonly making?: true
  readonly values?: readonly (string | number | boolean)[]
}

/** Every field that a dialect writes. */
export const writtenFields = ({ write }: Dialect): readonly WrittenField[] => {
  const {
    key,
    reference,
    content,
    title,
    deadlines,
    status,
    nextDue,
    clocks = {},
    attention,
    facts = {},
  } = write
  const named = (fields: Readonly<Record<string, string | undefined>>) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field === undefined ? [] : [{ field, path: ['write', name] }],
    )
  return [
    ...named({ reference, deadlines }),
    ...named({ key, content, title }).map((each) => ({ ...each, making: true as const })),
    ...(status === undefined
      ? []
      : [
          {
            field: status.field,
            path: ['write', 'status', 'field'],
            values: [...Object.values(status.handling), ...Object.values(status.waiting ?? {})],
          },
        ]),
    ...(nextDue === undefined
      ? []
      : [{ field: nextDue.field, path: ['write', 'nextDue', 'field'], as: nextDue.as ?? 'time' } as const]),
    ...Object.entries(clocks).map(
      ([id, { field, as = 'time' }]) => ({ field, path: ['write', 'clocks', id, 'field'], as }) as const,
    ),
    ...(attention === undefined
      ? []
      : [
          {
            field: attention.field,
            path: ['write', 'attention', 'field'],
            values: Object.values(attention.values),
          },
        ]),
    ...Object.entries(facts).map(([field, { values }]) => ({
      field,
      path: ['write', 'facts', field],
      ...(values === undefined ? {} : { values: Object.values(values) }),
    })),
  ]
}
