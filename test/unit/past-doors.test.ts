import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { pastDoors } from '../../scripts/past-doors.js'

/** By entry: the sources whose code an import of it loads. */
const loadedBy = async (sources: readonly string[], plugins: Parameters<typeof build>[0]['plugins']) => {
  const { metafile } = await build({
    entryPoints: [...sources],
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: plugins ?? [],
  })
  const { outputs } = metafile
  const closure = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen
    seen.add(path)
    for (const { path: next } of outputs[path]?.imports ?? []) closure(next, seen)
    return seen
  }
  const entry = (source: string) =>
    Object.keys(outputs).find((path) => outputs[path]?.entryPoint === source) ?? ''
  return (source: string) =>
    [...closure(entry(source))].flatMap((path) => [
      ...Object.keys(outputs[path]?.inputs ?? {}),
      ...(outputs[path]?.imports ?? []).filter(({ external }) => external).map(({ path: name }) => name),
    ])
}

const rules = 'src/rules/public.ts'
const policyFiles = 'src/policy/files.ts'

test('what is built loads the code of its own names only, past the doors of rooms', async () => {
  const loads = await loadedBy([rules, policyFiles, 'src/rules/feel/feel.ts'], [pastDoors()])
  expect(loads(rules)).toContain('src/rules/evaluate/evaluate.ts')
  expect(loads(rules)).not.toContain('src/rules/feel/feel.ts')
  expect(loads(rules)).not.toContain('feelin')
  expect(loads(policyFiles)).toContain('feelin')
})

test('without it the doors lead to the engine', async () => {
  const loads = await loadedBy([rules, policyFiles, 'src/rules/feel/feel.ts'], [])
  expect(loads(rules)).toContain('feelin')
})

test('what is built publishes the same names', async () => {
  const names = async (plugins: Parameters<typeof build>[0]['plugins']) => {
    const { metafile } = await build({
      entryPoints: ['src/index.ts', rules, policyFiles],
      outdir: 'out',
      bundle: true,
      format: 'esm',
      packages: 'external',
      write: false,
      metafile: true,
      plugins: plugins ?? [],
    })
    return Object.values(metafile.outputs).map((output) => [...output.exports].sort())
  }
  expect(await names([pastDoors()])).toEqual(await names([]))
})
