#!/usr/bin/env node
/** Two folders up, both from the source and from what is built of it. */
const { version } = JSON.parse(
  // Not by an import, which makes all of a module's exports at once.
  process.getBuiltinModule('node:fs').readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  version: string
}
const args = process.argv.slice(2)

// Asked by scripts and installers; it needs nothing of the program.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`)
else {
  const { runInTerminal } = await import('./program.js')
  process.exitCode = await runInTerminal(args, version)
}
