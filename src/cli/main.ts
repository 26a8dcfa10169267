#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { nodeTerminal } from './node-terminal.js'
import { runProgram } from './program.js'

/** Two folders up, both from the source and from what is built of it. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

process.exitCode = await runProgram(process.argv.slice(2), nodeTerminal(), version)
