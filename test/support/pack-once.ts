import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Packed, pack } from './packed-package.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as npm would publish it, packed once for all files that install it. */
    packed: Packed
  }
}

/** Vitest looks for a setup in the export `setup`. */
export const setup = (project: TestProject): (() => void) => {
  const packed = pack()
  project.provide('packed', packed)
  return () => rmSync(dirname(packed.tarball), { recursive: true, force: true })
}
