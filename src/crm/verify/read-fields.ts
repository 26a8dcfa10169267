import type { Dialect, FieldReading } from '../dialect.js'

type Path = readonly (string | number)[]

/** A field that a dialect reads, with where it says so. */
export interface ReadField {
  readonly field: string
  readonly path: Path
  /** The CRM's values that it names. */
  readonly values?: readonly string[]
}

/** The readings of single fields, with where each stands. */
export const readingsOf = ({
  read,
}: Dialect): readonly { readonly field: string; readonly reading: FieldReading; readonly path: Path }[] =>
  Object.entries(read.fields ?? {}).flatMap(([field, readings]) =>
    [readings].flat().map((reading, index) => ({
      field,
      reading,
      path: ['read', 'fields', field, ...(Array.isArray(readings) ? [index] : [])],
    })),
  )

/** Every field that a dialect reads. */
export const readFields = (dialect: Dialect): readonly ReadField[] => {
  const { content, receivedAt, owner } = dialect.read
  const listed = (name: string, fields: readonly string[]) =>
    fields.map((field, index) => ({ field, path: ['read', name, index] }))
  return [
    ...listed('content', content),
    ...listed('receivedAt', receivedAt),
    ...(owner?.fields ?? []).map((field, index) => ({ field, path: ['read', 'owner', 'fields', index] })),
    ...readingsOf(dialect).map(({ field, reading, path }) => ({
      field,
      path,
      ...(reading.values === undefined ? {} : { values: Object.keys(reading.values) }),
    })),
  ]
}
