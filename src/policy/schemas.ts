import * as z from 'zod'
import { isRecord } from '../is-record.js'
import { defaultControls } from '../machine/index.js'
import { without } from './extend.js'
import type { PolicyDocument } from './policy-input.js'
import { policyObject, policySchema } from './policy-schema.js'
import type { Directory } from './routing/directory.js'
import { directory } from './routing/parse-directory.js'
import type { ViewRules } from './view-rules.js'
import { viewRules } from './view-rules-schema.js'

type Schema = Readonly<Record<string, unknown>>

const setting = {
  type: 'object',
  properties: { setting: { type: 'string' } },
  required: ['setting'],
  additionalProperties: false,
}

/** A number may also be left to a setting. */
const orSetting = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(orSetting)
  if (!isRecord(schema)) return schema
  if (schema.type === 'number' || schema.type === 'integer') return { anyOf: [schema, setting] }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, orSetting(value)]))
}

/** What only a whole policy must say: one that extends another has it from there. */
const relaxed = (schema: unknown, kept: readonly string[]): { schema: unknown; strict: unknown } => {
  const required = isRecord(schema) && Array.isArray(schema.required) ? schema.required : []
  return {
    schema: isRecord(schema) ? { ...schema, required: kept } : schema,
    strict: { required: required.filter((key) => !kept.includes(key)) },
  }
}

/**
 * The JSON Schema (draft 2020-12) of a policy document, for editors. It knows the controls key by key and leaves what is inside
 * a table to `parseTable`, whose findings name row and column.
 *
 * @example
 * policyJsonSchema().$schema // 'https://json-schema.org/draft/2020-12/schema'
 */
export const policyJsonSchema = (): Record<string, unknown> => {
  const partialControls = z.strictObject(
    Object.fromEntries(Object.keys(defaultControls).map((key) => [key, z.looseObject({}).or(z.unknown())])),
  )
  const document = policyObject.extend({
    extends: z.string().or(z.looseObject({})).optional(),
    without: without.optional(),
    controls: partialControls.optional(),
  })
  const whole = z.toJSONSchema(document, { io: 'input', unrepresentable: 'any' })
  const { clocks, ...properties } = whole.properties ?? {}
  const clock = isRecord(clocks) ? relaxed(orSetting(clocks.items), ['id']) : undefined
  const top = relaxed(whole, ['id', 'version', 'title'])
  return {
    ...(top.schema as Record<string, unknown>),
    properties: { ...properties, clocks: { ...(clocks as Schema), items: clock?.schema } },
    if: { not: { required: ['extends'] } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { ...(top.strict as Schema), properties: { clocks: { items: clock?.strict } } },
    title: 'redress policy',
  }
}

/** The zod schemas of a policy as data and of what goes with it, for hosts that store or show them. */
export const schemas: {
  readonly policy: z.ZodType<PolicyDocument>
  readonly directory: z.ZodType<Directory>
  readonly viewRules: z.ZodType<ViewRules>
} = { policy: policySchema, directory, viewRules }
