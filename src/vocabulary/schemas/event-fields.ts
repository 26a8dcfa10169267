import type * as z from 'zod'
import { lazy } from '../../lazy.js'
import { outcomes } from '../outcome.js'
import { eventSchemas } from './event.js'
import { notice } from './notices.js'

/** What a plain field of an event can be. A list has a value when it contains it. */
export interface EventField {
  readonly type: 'string' | 'number' | 'boolean' | 'instant'
  /** It can have no other values than these. */
  readonly values?: readonly string[]
}

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly format?: string
}

const definitionOf = (schema: z.core.$ZodType): Definition => {
  const definition = schema._zod.def as unknown as Definition
  const wrapped = definition.innerType ?? definition.in
  return wrapped === undefined ? definition : definitionOf(wrapped)
}

const plainField = (definition: Definition): EventField | undefined => {
  switch (definition.type) {
    case 'enum':
      return { type: 'string', values: Object.values(definition.entries ?? {}) }
    case 'string':
      return { type: definition.format === 'datetime' ? 'instant' : 'string' }
    case 'number':
    case 'boolean':
      return { type: definition.type }
    default:
      return undefined
  }
}

const fieldOf = (definition: Definition): EventField | undefined =>
  definition.type === 'array' && definition.element !== undefined
    ? plainField(definitionOf(definition.element))
    : plainField(definition)

type Named = readonly [string, EventField]

const named = (name: string, field: EventField | undefined): readonly Named[] =>
  field === undefined ? [] : [[name, field]]

/** The fields of what stands in a field of its own: `commitment` is its id, `commitment.dueAt` a field of it. */
const below = (name: string, shape: NonNullable<Definition['shape']>): readonly Named[] =>
  Object.entries(shape).flatMap(([inner, schema]) =>
    named(inner === 'id' ? name : `${name}.${inner}`, fieldOf(definitionOf(schema))),
  )

const envelope = new Set(['type', 'at', 'by', 'id', 'note', 'overrides'])

/** Of a notice its form and its moments are told, of the receipt and of evidence nothing. */
const toldOfNotices = ['form', 'dispatchedAt', 'deliveredAt'] as const
const notTold = new Set(['complaint', 'evidence'])

const ofPayload = ([name, schema]: readonly [string, z.core.$ZodType]): readonly Named[] => {
  if (envelope.has(name) || notTold.has(name)) return []
  const { shape = {} } = definitionOf(notice)
  if (name === 'notice')
    return toldOfNotices.flatMap((key) => {
      const part = shape[key]
      return part === undefined ? [] : named(key, fieldOf(definitionOf(part)))
    })
  const definition = definitionOf(schema)
  return definition.shape === undefined ? named(name, fieldOf(definition)) : below(name, definition.shape)
}

/** What an event tells only together with the record before it. */
const fromRecord: Readonly<Record<string, readonly Named[]>> = {
  'contact.made': [['message', { type: 'string' }]],
  'decision.made': [['outcome', { type: 'string', values: outcomes }]],
  'final-response.sent': [['outcome', { type: 'string', values: outcomes }]],
}

// Marked, so that a page that proves no policy carries no schemas.
const allFields = /* @__PURE__ */ lazy(
  (): ReadonlyMap<string, ReadonlyMap<string, EventField>> =>
    new Map(
      eventSchemas.map(({ shape }) => {
        const type = shape.type.value
        return [type, new Map([...Object.entries(shape).flatMap(ofPayload), ...(fromRecord[type] ?? [])])]
      }),
    ),
)

/**
 * The plain fields of a type of event that clocks remember and can be asked for, by name; nothing for a type that is not known.
 *
 * @example
 * eventFields('investigation.started')?.get('level') // { type: 'string', values: ['preliminary', 'in-depth', 'special'] }
 */
export const eventFields = (type: string): ReadonlyMap<string, EventField> | undefined =>
  allFields().get(type)
