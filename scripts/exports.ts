import { readFileSync, writeFileSync } from 'node:fs'
import { exportsField, typesVersionsField } from './manifest.js'

/** Writes into package.json what scripts/entries.ts publishes; a test fails when the two differ. */
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
manifest.exports = exportsField
manifest.typesVersions = typesVersionsField
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
