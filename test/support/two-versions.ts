import { expect } from 'vitest'
import { folderOfEachTest } from './folder-of-each-test.js'
import { sizePolicy } from './size-policy.js'

const below = (side: string) => Object.entries(sizePolicy).map(([path, text]) => [`${side}/${path}`, text])

/** For every test the policy of two tables twice, in `old` and in `new`, and a way to change the new one. */
export const twoVersions = () => {
  const { at, write } = folderOfEachTest(Object.fromEntries([...below('old'), ...below('new')]))
  return {
    at,
    write,
    change: (file: string, from: string, to: string): void => {
      const text = sizePolicy[file] ?? ''
      expect(text).toContain(from)
      write(`new/${file}`, text.replace(from, to))
    },
  }
}
