import type * as z from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

/** Shapes that many events share, by the name under which a page tells them once. */
export type NamedShapes = ReadonlyMap<string, string>

/** Two schemas are one shape when they say the same, whichever object says it. */
export const shapeKey = ({ $schema: _, ...schema }: Schema): string => JSON.stringify(schema)

const longestId = 200

const textType = ({ format, pattern, maxLength }: Schema): string => {
  if (format === 'date-time') return 'instant'
  if (format === 'date') return 'date'
  if (pattern !== undefined) return 'code'
  return maxLength !== undefined && maxLength <= longestId ? 'id' : 'text'
}

const numberType = ({ type, minimum, maximum }: Schema): string => {
  const bounds =
    maximum !== undefined && maximum < 1_000
      ? ` (${minimum ?? ''} to ${maximum})`
      : minimum === 0
        ? ' (0 or more)'
        : ''
  return `${type === 'integer' ? 'whole number' : 'number'}${bounds}`
}

const listed = (type: string): string => (/[ |]/.test(type) ? `(${type})[]` : `${type}[]`)

/**
 * What a host writes for a value, from its JSON Schema: `instant`, `id`, `'upheld' | 'rejected'`, `Evidence[]`, `{ solved: boolean }`.
 * The words instant, date, id, code and text are explained at the head of the page of events.
 */
export const payloadType = (schema: Schema, named: NamedShapes): string => {
  const name = named.get(shapeKey(schema))
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((each) => `\`${String(each)}\``).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.map((each) => payloadType(each as Schema, named)).join(' | ')
  switch (schema.type) {
    case 'string':
      return textType(schema)
    case 'integer':
    case 'number':
      return numberType(schema)
    case 'boolean':
      return 'true | false'
    case 'array':
      return listed(payloadType(schema.items as Schema, named))
    case 'object':
      return objectType(schema, named)
    default:
      return 'anything'
  }
}

const objectType = (schema: Schema, named: NamedShapes): string => {
  if (schema.properties === undefined)
    return `{ [key]: ${payloadType((schema.additionalProperties ?? {}) as Schema, named)} }`
  const fields = fieldsOf(schema, named).map(
    ({ name, required, type }) => `${name}${required ? '' : '?'}: ${type}`,
  )
  return `{ ${fields.join(', ')} }`
}

/** One field of an event or of a shape. */
export interface PayloadField {
  readonly name: string
  readonly required: boolean
  readonly type: string
}

/** The fields of an object's schema, required ones first. */
export const fieldsOf = (schema: Schema, named: NamedShapes): readonly PayloadField[] => {
  const fields = Object.entries(schema.properties ?? {}).map(([name, each]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    type: payloadType(each as Schema, named),
  }))
  return [...fields.filter(({ required }) => required), ...fields.filter(({ required }) => !required)]
}
