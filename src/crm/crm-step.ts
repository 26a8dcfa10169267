import type { Said } from '../explanation.js'
import type { Issue } from '../issues.js'
import type { ComplaintEventInput, ReceivedInput } from '../vocabulary/index.js'

interface Step {
  /** What a person should know of it: values without a meaning, texts that changed, a status that is no decision. */
  readonly issues: readonly Issue[]
}

/** What a change in the CRM asks a host to do. */
export type CrmStep =
  | (Step & { readonly do: 'open'; readonly complaint: string; readonly event: ReceivedInput })
  | (Step & {
      readonly do: 'handle'
      readonly complaint: string
      readonly events: readonly ComplaintEventInput[]
    })
  /** Read the record in the CRM (without a `record`: all that changed lately) and take that in. */
  | (Step & { readonly do: 'read'; readonly record?: string; readonly why: Said })
  | (Step & { readonly do: 'nothing'; readonly why: Said })
