import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportsField, typesVersionsField } from '../scripts/manifest.js'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const manifest = read('package.json')
const lock = read('package-lock.json')

test('package.json exports what the table of entries says (npm run generate)', () => {
  expect(manifest.exports).toEqual(exportsField)
  expect(manifest.typesVersions).toEqual(typesVersionsField)
})

test('every dependency is pinned to one version; only peers have ranges', () => {
  const pinned = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies }
  const loose = Object.entries(pinned).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  )
  expect(loose).toEqual([])
})

test('every peer is installed here, so that it is tested', () => {
  for (const peer of Object.keys(manifest.peerDependencies))
    expect(manifest.devDependencies, peer).toHaveProperty(peer)
})

test('the lock file names no registry, so that any mirror can serve it', () => {
  const packages = Object.entries<{ resolved?: string }>(lock.packages)
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('the lock file knows the packages of every platform, so that npm ci works on each', () => {
  const packages = Object.entries<{ optionalDependencies?: Record<string, string> }>(lock.packages)
  const unknown = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages),
    ),
  )
  expect(unknown).toEqual([])
})
