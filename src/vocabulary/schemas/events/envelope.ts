import * as z from 'zod'
import type { Override } from '../../events/envelope.js'
import { type Describes, described } from '../described.js'
import { actor } from '../people.js'
import { code, id, instant, text } from '../words.js'

export const override = described<Override>()(z.strictObject({ control: code, reason: text }))

const envelope = {
  id: id.optional(),
  at: instant,
  by: actor,
  note: text.optional(),
  overrides: z.array(override).max(20).optional(),
}

type Shape = Readonly<Record<string, z.ZodType>>

/** The schema of one type of event. Unknown keys are refused. */
export type EventSchema = z.ZodObject<
  { type: z.ZodLiteral<string> } & Record<string, z.ZodType>,
  z.core.$strict
>

/** An empty shape comes out as a record of nothing, which is no interface without keys. */
type Told<Payload, Out, In> = [keyof Payload, keyof Out] extends [never, never]
  ? Shape
  : Payload extends Shape
    ? Describes<z.ZodObject<Payload, z.core.$strict>, Out, In> extends infer Wrong extends string
      ? Wrong
      : Shape
    : never

type Payloads<Out, In> = { readonly [Type in keyof Out & keyof In]: Shape }

/** The schemas of a family of events, by type, each held to the interfaces of what it tells and of what a host writes. */
export const eventsOf =
  <Out, In = Out>() =>
  <const Table extends Payloads<Out, In>>(
    table: Table & {
      readonly [Type in keyof Table]: Type extends keyof Out & keyof In
        ? Told<Table[Type], Out[Type], In[Type]>
        : 'there is no such event'
    },
  ): readonly EventSchema[] =>
    Object.entries(table).map(([type, payload]) =>
      z.strictObject({ type: z.literal(type), ...envelope, ...(payload as Shape) }),
    ) as unknown as readonly EventSchema[]
