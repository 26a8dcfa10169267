import * as z from 'zod'
import { controlsSchema } from '../machine/index.js'
import { policySource } from './policy.js'

/**
 * The JSON Schema (draft 2020-12) of a policy document, for editors. It knows the controls key by key and leaves what is inside
 * a table to `checkTable`, whose findings name row and column.
 *
 * @example
 * policyJsonSchema().$schema // 'https://json-schema.org/draft/2020-12/schema'
 */
export const policyJsonSchema = (): Record<string, unknown> => {
  const partialControls = z.strictObject(
    Object.fromEntries(
      Object.keys(controlsSchema.shape).map((key) => [key, z.looseObject({}).or(z.unknown())]),
    ),
  )
  const document = policySource.extend({ controls: partialControls.optional() })
  return {
    ...z.toJSONSchema(document, { io: 'input', unrepresentable: 'any' }),
    title: 'redress policy',
  }
}
