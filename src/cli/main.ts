#!/usr/bin/env node
import { builtin } from './builtin.js'

/** Two folders up, both from the source and from what is built of it. */
const { version } = JSON.parse(
  builtin('node:fs').readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  version: string
}
const args = process.argv.slice(2)

// Asked by scripts and installers; it needs nothing of the program.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`)
else {
  const [{ runProgram }, { nodeTerminal }] = await Promise.all([
    import('./program.js'),
    import('./node-terminal.js'),
  ])
  process.exitCode = await runProgram(args, nodeTerminal(), version)
}
