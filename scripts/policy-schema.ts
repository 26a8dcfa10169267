import { writeFileSync } from 'node:fs'
import { policyJsonSchema } from '../src/policy/index.js'

/** Writes `schema/policy.schema.json`, so that editors check a policy while it is being written. */
writeFileSync('schema/policy.schema.json', `${JSON.stringify(policyJsonSchema(), null, 2)}\n`)
