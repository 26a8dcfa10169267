import * as z from 'zod'
import { complaintEvent } from '../src/vocabulary/index.js'

const text = { type: 'string' } as const
const object = (properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})

/** The JSON Schema of the CloudEvents that `redress/events` makes, with every event of the vocabulary. */
export const cloudEventJsonSchema = (): Record<string, unknown> => {
  const { $schema, $defs, ...event } = z.toJSONSchema(complaintEvent, {
    io: 'output',
    unrepresentable: 'any',
    reused: 'ref',
  })
  return {
    $schema,
    title: 'A line of a complaint’s journal as a CloudEvent · 投诉日志条目（CloudEvents）',
    ...object(
      {
        specversion: { const: '1.0' },
        id: { ...text, description: 'Complaint and place in its journal · 投诉编号与日志序号' },
        source: { ...text, description: 'Who sends · 发送方' },
        type: { ...text, description: 'The event with a version · 事件类型及版本' },
        subject: { ...text, description: 'The complaint, in ASCII · 投诉编号（ASCII）' },
        time: { ...text, format: 'date-time', description: 'When it happened · 发生时间' },
        datacontenttype: { const: 'application/json' },
        dataschema: { ...text, format: 'uri' },
        data: object({
          complaint: text,
          sequence: { type: 'integer', minimum: 1 },
          recordedAt: { ...text, format: 'date-time', description: 'When it was recorded · 登记时间' },
          event,
          policy: object({ id: text, version: text, hash: text }),
          hash: { ...text, description: 'Link of the journal’s chain · 日志哈希' },
        }),
      },
      ['dataschema'],
    ),
    ...($defs === undefined ? {} : { $defs }),
  }
}
