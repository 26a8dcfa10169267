import { mkdirSync, writeFileSync } from 'node:fs'
import { policyJsonSchema } from '../src/policy/index.js'

/** Writes the JSON Schema that editors read, from the zod schema that the package checks with; a test fails when the two differ. */
mkdirSync('schema', { recursive: true })
writeFileSync('schema/policy.schema.json', `${JSON.stringify(policyJsonSchema(), null, 2)}\n`)
