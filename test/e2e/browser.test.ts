import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundledNames } from '../support/bundle.js'
import { chromiumFlags, chromiumPath } from '../support/chromium.js'
import type { answers } from '../support/in-a-page.js'

type Answers = Awaited<ReturnType<typeof answers>>

/** The package as it is built, found by its own name; no module of Node's stands in for anything: a bundle that needs one fails. */
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['test/support/in-a-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'redress',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    // Not tsconfig.json, whose paths lead to the source.
    tsconfigRaw: {},
  })
  return outputFiles[0]?.text ?? ''
}

const expected: Answers = {
  team: 'cards',
  due: ['2026-03-17', '2026-03-03'],
  refused: 'event-not-allowed',
  deadline: '2026-03-17T16:00:00.000Z',
  priority: { priority: 'urgent' },
  step: 'event-not-allowed',
}

let script = ''
beforeAll(async () => {
  script = await bundle()
})

test('runs where JavaScript is all there is, with what every browser and worker adds to it', async () => {
  const { TextEncoder, TextDecoder, crypto, structuredClone, URL } = globalThis
  const context = createContext({ TextEncoder, TextDecoder, crypto, structuredClone, URL })
  expect(await runInContext(`${script}; redress.answers()`, context)).toEqual(expected)
})

test.each([
  ['redress/sla', ['due'], 6],
  ['redress/rules', ['defineTable', 'compile', 'evaluate'], 45],
])('%s as built: %j costs a page no more than %d kB', async (from, names, ceiling) => {
  const { gzipped, leftToHost } = await bundledNames(from, names)
  expect(leftToHost).toEqual([])
  expect(gzipped / 1000).toBeLessThanOrEqual(ceiling)
})

describe.skipIf(chromiumPath === undefined)('in Chromium (REDRESS_CHROMIUM)', () => {
  test('a page and a worker of it answer as Node does, and ask the network for nothing', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumFlags })
    try {
      const tab = await browser.newPage()
      const requests: string[] = []
      const complaints: string[] = []
      tab.on('request', (request) => requests.push(request.url()))
      tab.on('pageerror', (error) => complaints.push(error.message))
      await tab.goto('about:blank')
      await tab.addScriptTag({ content: script })
      expect(await tab.evaluate('redress.answers()')).toEqual(expected)
      const posting = JSON.stringify(`${script}; redress.answers().then((told) => postMessage(told))`)
      const inWorker = await tab.evaluate(`new Promise((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([${posting}])))
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = ({ message }) => reject(new Error(message))
      })`)
      expect(inWorker).toEqual(expected)
      expect(complaints).toEqual([])
      expect(requests.filter((url) => !/^(about|blob):/.test(url))).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
