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

/**
 * One entry for a web page. A module of Node's that it reaches makes it fail, unless it is one of `ofNode`: in a page there is none.
 */
export const bundled = (source: string, ofNode: readonly string[] = []): Promise<Bundle> =>
  bundledWith({ entryPoints: [source], external: [...peers, ...ofNode] })

/** What a web page pays for these names of a module alone, the rest left out: of a source file, or of the package as it is built. */
export const bundledNames = (from: string, names: readonly string[]): Promise<Bundle> =>
  bundledWith({
    stdin: { contents: `export { ${names.join(', ')} } from '${from}'`, resolveDir: process.cwd() },
    external: [...peers],
    // Not tsconfig.json, whose paths lead from the package's name to the source.
    tsconfigRaw: {},
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
    charset: 'utf8',
    logLevel: 'silent',
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
