import * as z from 'zod'
import type { UpkeepPayloads } from '../../events/upkeep.js'
import { code, id, instant, text } from '../words.js'
import { eventsOf } from './envelope.js'

export const upkeepEvents = eventsOf<UpkeepPayloads>()({
  'policy.migrated': { from: id, to: id, reason: text },
  'legal-hold.placed': { reason: text },
  'legal-hold.lifted': { reason: text },
  'personal-data.erased': { subject: id, reason: text, basis: text.optional() },
  'rung.reached': {
    clock: code,
    of: id.optional(),
    cycle: z.int().min(1),
    rung: code,
    dueAt: instant.optional(),
    reachedAt: instant,
  },
})
