import { spawnSync } from 'node:child_process'

/**
 * Brings everything up to date that is made from something else: `npm run generate`. Each step is a script of its own and can be run
 * alone; tests of the project `house` and of the rooms fail when one has been forgotten.
 */
await import('./exports.js')
await import('./surface.js')
await import('./policy-schema.js')
await import('./cloud-event-schema.js')
await import('./error-docs.js')
await import('./event-docs.js')
await import('./fact-docs.js')
await import('./lifecycle-docs.js')
await import('./regime-docs.js')
await import('./requirements.js')
await import('./api-docs.js')
await import('./docs.js')

const { status } = spawnSync(
  'npx',
  ['biome', 'check', '--write', 'package.json', 'test/surface.json', 'schema'],
  { stdio: 'inherit', shell: process.platform === 'win32' },
)
process.exitCode = status ?? 1
