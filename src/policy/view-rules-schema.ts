import * as z from 'zod'
import { described, role } from '../vocabulary/index.js'
import type { ViewRules } from './view-rules.js'

const access = z.enum(['whole', 'redacted', 'hidden'])

const accessBySection = z.strictObject({
  people: access,
  narrative: access,
  notices: access,
  inquiry: access,
  decision: access,
  internal: access,
})

export const viewRules = described<ViewRules>()(
  z.strictObject({
    views: z.array(
      z.strictObject({
        roles: z.array(role).min(1),
        sees: accessBySection,
        ofConfidential: accessBySection.optional(),
      }),
    ),
    others: accessBySection,
  }),
)
