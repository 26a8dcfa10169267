import * as z from 'zod'
import { intake } from './schemas/intake.js'

/**
 * The JSON Schema (draft 2020-12) of what is told when a complaint comes in: for web forms, and for whoever sends complaints to the
 * bank. `parseIntake` holds an answer against the same rules.
 *
 * @example
 * intakeJsonSchema().required // ['content', 'channel']
 */
export const intakeJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(intake, { io: 'input', unrepresentable: 'any' }),
  title: 'redress intake',
})
