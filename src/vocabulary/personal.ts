import type * as z from 'zod'
import type { EventType } from './event.js'
import { eventSchemas } from './schemas/event.js'
import type { EventSchema } from './schemas/events/envelope.js'
import { fact } from './schemas/intake.js'
import { personId } from './schemas/person-id.js'
import { complaintRecord } from './schemas/record.js'
import { handle, id, narrative, personalDate, personalId, text } from './schemas/words.js'

/**
 * What a place of an event may hold: what people wrote, an id, date or handle that belongs to a person, or a host's own fact or
 * reference, which is personal when what stands there is. References lead from one event to another.
 */
export type PersonalKind = 'text' | 'identifier' | 'date' | 'handle' | 'fact' | 'reference'

/** The personal places of a schema: by key, with `*` for every place of a list or record. */
export interface PersonalShape {
  readonly [key: string]: PersonalShape | PersonalKind
}

const kinds = new Map<unknown, PersonalKind>([
  [text, 'text'],
  [narrative, 'text'],
  [personalId, 'identifier'],
  [personalDate, 'date'],
  [handle, 'handle'],
  [fact, 'fact'],
  [id, 'reference'],
  [personId, 'reference'],
])

/** Events whose grounds must stay readable when nobody is named any more. */
const accountable: ReadonlySet<EventType> = new Set([
  'personal-data.erased',
  'legal-hold.placed',
  'legal-hold.lifted',
  'policy.migrated',
])

/** Who acted for the bank stays: what the record is for. A customer who acted is a place of its own. */
const whoActed = 'by'

/** The parts of zod's definitions that lead further down. */
interface Below {
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
}

const shapeOf = (schema: z.core.$ZodType): PersonalShape | PersonalKind | undefined => {
  const kind = kinds.get(schema)
  if (kind !== undefined) return kind
  const { innerType, element, valueType, shape } = schema._zod.def as Below
  if (innerType !== undefined) return shapeOf(innerType)
  const each = element ?? valueType
  const members = each === undefined ? Object.entries(shape ?? {}) : [['*', each] as const]
  const found = members.flatMap(([key, member]) => {
    const below = key === whoActed ? undefined : shapeOf(member)
    return below === undefined ? [] : [[key, below] as const]
  })
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

const eventShape = ({ shape }: EventSchema): PersonalShape => {
  const found = Object.entries(shape).flatMap(([key, schema]) => {
    const below = key === whoActed ? undefined : shapeOf(schema)
    const isGround = accountable.has(shape.type.value as EventType) && (key === 'reason' || key === 'basis')
    return below === undefined || isGround ? [] : [[key, below] as const]
  })
  return Object.fromEntries(found)
}

const known = new Map<string, PersonalShape>()

/** Read off once, when somebody asks: whoever only moves the chart should not pay for it. */
const once = (name: string, read: () => PersonalShape): PersonalShape => {
  const found = known.get(name) ?? read()
  known.set(name, found)
  return found
}

/**
 * The one list of where events hold personal data, by type of event. It is read off the schemas: every `text`, `personalId`,
 * `personalDate` and `handle` in them is personal, every `fact`, `id` and `personId` may be, so that a new field is on the list the moment it is written.
 */
export const personalShapeOf = (type: string): PersonalShape =>
  once(type, () => {
    const option = eventSchemas.find(({ shape }) => shape.type.value === type)
    return option === undefined ? {} : eventShape(option)
  })

/** Where a complaint's record holds personal data. */
export const personalRecordShape = (): PersonalShape =>
  once('a record', () => shapeOf(complaintRecord) as PersonalShape)
