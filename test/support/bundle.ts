import { builtinModules } from 'node:module'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'

/** What a web page pays for one entry: its own code and its dependencies, minified; peers are the host's own. */
export interface Bundle {
  readonly bytes: number
  readonly text: string
  /** After gzip, as it travels. */
  readonly gzipped: number
  /** Everything that the entry imports and that is not in the bundle, such as `zod` or `node:fs`. */
  readonly leftToHost: readonly string[]
}

const peers = ['xstate', 'zod', 'pg']

export const bundled = (source: string): Promise<Bundle> => bundledWith({ entryPoints: [source] })

/** What a web page pays for these names of an entry alone, the rest left out. */
export const bundledNames = (source: string, names: readonly string[]): Promise<Bundle> =>
  bundledWith({
    stdin: {
      contents: `export { ${names.join(', ')} } from ${JSON.stringify(`./${source}`)}`,
      resolveDir: process.cwd(),
    },
  })

const bundledWith = async (entry: BuildOptions): Promise<Bundle> => {
  const { metafile, outputFiles } = await build({
    ...entry,
    bundle: true,
    minify: true,
    write: false as const,
    metafile: true as const,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    external: [...peers, 'node:*', ...builtinModules],
  })
  const text = outputFiles.map((file) => file.text).join('\n')
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  return {
    bytes: outputFiles.reduce((sum, { contents }) => sum + contents.length, 0),
    gzipped: gzipSync(text).length,
    text,
    leftToHost: [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort(),
  }
}
