import { rmSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'
import { buildSync } from 'esbuild'

/**
 * A TypeScript program as one file that Node starts without a loader; loading the house file by file costs a process seconds.
 * Packages are those of this checkout, and `redress` is what was built last. The file goes when this process ends.
 */
export const bundledProgram = (source: string): string => {
  const outfile = resolve(join('out', 'programs', `${parse(source).name}-${process.pid}.mjs`))
  buildSync({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // Without the paths of tsconfig.json a package is a package.
    tsconfigRaw: {},
  })
  process.once('exit', () => rmSync(outfile, { force: true }))
  return outfile
}
