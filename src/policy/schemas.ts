import type * as z from 'zod'
import type { PolicyDocument } from './policy-input.js'
import { policySchema } from './policy-schema.js'
import type { Directory } from './routing/directory.js'
import { directory } from './routing/parse-directory.js'
import type { ViewRules } from './view-rules.js'
import { viewRules } from './view-rules-schema.js'

/** The zod schemas of a policy as data and of what goes with it, for hosts that store or show them. */
export const schemas: {
  readonly policy: z.ZodType<PolicyDocument>
  readonly directory: z.ZodType<Directory>
  readonly viewRules: z.ZodType<ViewRules>
} = { policy: policySchema, directory, viewRules }
