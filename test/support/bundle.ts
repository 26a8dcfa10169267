import { isBuiltin } from 'node:module'
import { build } from 'esbuild'

/** What a web page pays for one entry: its own code and its dependencies, minified; peers are the host's own. */
export interface Bundle {
  readonly bytes: number
  /** Packages that the entry needs, bundled or left to the host. */
  readonly packages: readonly string[]
}

const peers = ['xstate', 'zod', 'pg']

const packageOf = (path: string): string[] => {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  return name === undefined ? [] : [name]
}

export const bundled = async (source: string): Promise<Bundle> => {
  const { metafile } = await build({
    entryPoints: [source],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    external: [...peers, ...peers.map((peer) => `${peer}/*`), 'node:*'],
  })
  const outputs = Object.values(metafile.outputs)
  const left = outputs.flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  )
  const inside = Object.keys(metafile.inputs).flatMap(packageOf)
  return {
    bytes: outputs.reduce((sum, output) => sum + output.bytes, 0),
    packages: [
      ...new Set([...inside, ...left.filter((path) => !isBuiltin(path)), ...left.filter(isBuiltin)]),
    ].sort(),
  }
}
