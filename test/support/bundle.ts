import { builtinModules } from 'node:module'
import { build } from 'esbuild'

/** What a web page pays for one entry: its own code and its dependencies, minified; peers are the host's own. */
export interface Bundle {
  readonly bytes: number
  readonly text: string
  /** Everything that the entry imports and that is not in the bundle, such as `zod` or `node:fs`. */
  readonly leftToHost: readonly string[]
}

const peers = ['xstate', 'zod', 'pg']

export const bundled = async (source: string): Promise<Bundle> => {
  const { metafile, outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    external: [...peers, 'node:*', ...builtinModules],
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  return {
    bytes: outputFiles.reduce((sum, { contents }) => sum + contents.length, 0),
    text: outputFiles.map(({ text }) => text).join('\n'),
    leftToHost: [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort(),
  }
}
