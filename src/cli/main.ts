#!/usr/bin/env node
import { nodeTerminal } from './node-terminal.js'
import { runProgram } from './program.js'

process.exitCode = await runProgram(process.argv.slice(2), nodeTerminal())
