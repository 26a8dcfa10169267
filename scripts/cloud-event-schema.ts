import { writeFileSync } from 'node:fs'
import { cloudEventJsonSchema } from './cloud-event-json-schema.js'

/** Writes `schema/cloud-event.schema.json`, for receivers of what a bank tells of its complaints. */
writeFileSync('schema/cloud-event.schema.json', `${JSON.stringify(cloudEventJsonSchema(), null, 2)}\n`)
