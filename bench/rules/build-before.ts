import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TableSource } from '../../src/rules/index.js'
import type { Run } from './pace.js'

const baseline = process.env.REDRESS_BASELINE ?? '../shared/baseline/redress-0.1.0.tgz'

/** The runners of a table as the packed build of 0.1.0 makes them. */
type Before = (source: TableSource) => { readonly firstMatch: Run; readonly winner: Run }

/** The packed build of 0.1.0, installed in a folder of its own until the program ends; nothing where it is absent. */
export const buildBefore = async (): Promise<Before | undefined> => {
  if (!existsSync(baseline)) {
    console.log(`no build to compare with: ${baseline} is absent (REDRESS_BASELINE)`)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'redress-rules-'))
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=optional']
  const { status, stderr } = spawnSync('npm', ['install', ...quiet, resolve(baseline)], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const { compile, defineTable, evaluate, firstMatch } = await import(
    pathToFileURL(join(folder, 'node_modules/redress/dist/rules/index.js')).href
  )
  return (source) => {
    const compiled = compile(defineTable(source))
    return {
      firstMatch: (facts) => firstMatch(compiled, facts),
      winner: (facts) => evaluate(compiled, facts, { trace: 'winner' }),
    }
  }
}
