import * as z from 'zod'
import { hostTasks } from '../src/complaint/index.js'
import { controlTable, defaultControls, lifecycle, stages } from '../src/machine/index.js'
import { type EventType, eventName, eventTypes, type Role, roles } from '../src/vocabulary/index.js'
import { eventSchemas } from '../src/vocabulary/schemas/event.js'
import type { EventSchema } from '../src/vocabulary/schemas/events/envelope.js'
import { coded, markdownTable } from './markdown-table.js'
import { fieldsOf, type NamedShapes, shapeKey } from './payload-type.js'
import { sharedShapes } from './shared-shapes.js'

type Node = typeof lifecycle.root

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

const named: NamedShapes = new Map(
  Object.entries(sharedShapes).map(([name, schema]) => [shapeKey(jsonSchema(schema)), name]),
)

/** Every event carries these; they are told once. */
const envelope = new Set(['type', 'at', 'by', 'id', 'note', 'overrides'])

const fieldTable = (schema: z.ZodType, without: ReadonlySet<string> = new Set()): string => {
  const fields = fieldsOf(jsonSchema(schema), named).filter(({ name }) => !without.has(name))
  if (fields.length === 0) return 'Nothing beyond what every event carries.'
  return markdownTable(
    ['Field', '', 'Value'],
    fields.map(({ name, required, type }) => [`\`${name}\``, required ? 'required' : 'optional', type]),
  )
}

const nodesBelow = (node: Node): Node[] => [node, ...Object.values(node.states).flatMap(nodesBelow)]

const titleOf = ({ key }: Node): string =>
  key in stages ? `\`${key}\`` : key === 'open' ? 'any open stage' : `any ${key} stage`

/** A state without a title of its own belongs to the stage around it. */
const stageOf = (node: Node): Node =>
  node.key in stages || node.key === 'open' || node.key === 'ended' || node.parent === undefined
    ? node
    : stageOf(node.parent)

/** Where the chart has a place for an event, and where it leads from there. */
const placesOf = (type: EventType): string => {
  const places = nodesBelow(lifecycle.root).flatMap((node) =>
    (node.transitions.get(type) ?? []).map((transition) => {
      const targets = (transition.target ?? []).map((target) => titleOf(stageOf(target)))
      return targets.length === 0
        ? titleOf(stageOf(node))
        : `${titleOf(stageOf(node))} → ${targets.join(', ')}`
    }),
  )
  return [...new Set(places)].join(' · ')
}

const rolesOf = (type: EventType): readonly Role[] =>
  defaultControls.permissions[type]?.roles ?? defaultControls.permissions['*']?.roles ?? []

const staff = new Set(defaultControls.permissions['*']?.roles)

/** Long lists of roles by what they have in common; short ones as they are. */
const sendersOf = (type: EventType): string => {
  const allowed = rolesOf(type)
  if (roles.every((role) => allowed.includes(role))) return 'everybody'
  const others = allowed.filter((role) => !staff.has(role))
  if (allowed.length - others.length < staff.size) return coded(allowed)
  if (others.length === 0) return 'the bank’s staff and systems'
  return `the bank’s staff and systems, ${coded(others)}`
}

const controlsOf = (type: EventType): string => {
  const codes = controlTable.flatMap(({ code, guards }) =>
    guards !== 'every' && guards.includes(type) ? [code] : [],
  )
  return codes.length === 0 ? '' : `\n- Watched by: ${coded(codes)}`
}

const effectsOf = (type: EventType): string => {
  const task = hostTasks[type]
  if (task === undefined) return ''
  const notice = task.notice === undefined ? '' : ` (${task.notice})`
  const when = task.when === undefined ? '' : `, ${task.when.en}`
  return `\n- Asks the host to: \`${task.effect}\`${notice}${when}`
}

const section = (schema: EventSchema): string => {
  const type = schema.shape.type.value as EventType
  const { en, zh } = eventName(type)
  return `### \`${type}\`

${en} · ${zh}

${fieldTable(schema, envelope)}

- Sent by: ${sendersOf(type)}
- From: ${placesOf(type)}${controlsOf(type)}${effectsOf(type)}
`
}

const shapeSection = ([name, schema]: [string, z.ZodType]): string => `### ${name}

${fieldTable(schema)}
`

/** The reference page of all events, as the schemas, the chart and the default permissions are. */
export const eventPage = (): string => `# Events

Made by \`npm run generate\`; a test fails when this page is stale.

An event says what happened, in the past tense. A host hands it to \`desk.handle(id, event)\` (the first one, \`complaint.received\`, to
\`desk.open\`); what comes over a wire goes to \`desk.submit\`, which checks it first. An event that has no place in the stage, whose
sender may not report it, or that a [control](lifecycle.md#controls--控制项) stops is refused with the way out, and nothing is kept.

Every event carries:

${eventSchemas.slice(0, 1).map((schema) => fieldTable(schema, new Set(['complaint'])))}

| Word | What it is |
| --- | --- |
| instant | ISO 8601 with an offset, \`2026-03-02T10:00:00+08:00\`; kept in UTC |
| date | a day without a time, \`2026-03-02\` |
| id | 1 to 200 characters: a reference, a key, a name of the host's |
| code | lower-case words joined by hyphens, \`service-quality\` |
| text | what people write, never empty, at most 16 million characters |

\`at\` is when it happened, which may be earlier than when the bank learned of it. \`id\` is the sender's own: the same id twice is one
event, so a delivery that is tried again is kept once; always give one. *Sent by* is the default; a policy may name other roles, by
stage. *From* names the stages that have a place for the event and, after the arrow, where it leads.

*Asks the host to* names the effect that waits in the outbox afterwards. Besides, whenever the tables name another team \`assign\` is asked,
and \`call-back\` when the handling reaches \`following-up\`; clocks ask for \`notify-role\` and \`send-notice\` as they run out.

${eventTypes.map((type) => `[\`${type}\`](#${type.replace('.', '')})`).join(' · ')}

${eventSchemas.map(section).join('\n')}
## Shapes · 共用结构

${Object.entries(sharedShapes).map(shapeSection).join('\n')}`
