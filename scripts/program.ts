import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, relative } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'
import { program } from './entries.js'

/**
 * Builds the program into `dist/cli`. Every file that a process loads costs it as much as to count a few deadlines, and a bundler that
 * shares code cuts it into parts by who needs it: here what the beginning of the program needs is one part, whoever else needs it.
 */
const folder = join('dist', 'cli')

const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  peerDependencies: Readonly<Record<string, string>>
}
const peers = Object.keys(peerDependencies)

/**
 * commander asks for Node's own modules by a `require` that an ES module would first have to make; and it asks for processes, and with
 * them for sockets, to start the executables that programs of other people have for commands. Ours has none.
 */
const leanCommander: Plugin = {
  name: 'lean-commander',
  transform: {
    filter: { id: /[/\\]commander[/\\]lib[/\\]command\.js$/ },
    handler: (code) => {
      const processes = "require('node:child_process')"
      if (code.split(processes).length !== 2) throw new Error('commander asks for processes in another way')
      return code
        .replace(processes, '{}')
        .replaceAll(/\brequire\(('node:\w+')\)/g, 'globalThis.process.getBuiltinModule($1)')
    },
  },
}

const bundle = await rolldown({
  input: { main: program.source },
  platform: 'neutral',
  resolve: { mainFields: ['module', 'main'] },
  external: (id) => isBuiltin(id) || peers.some((peer) => id === peer || id.startsWith(`${peer}/`)),
  transform: { target: 'es2022' },
  plugins: [leanCommander],
  preserveEntrySignatures: 'allow-extension',
  checks: { ineffectiveDynamicImport: false },
})
rmSync(folder, { recursive: true, force: true })
const { output } = await bundle.write({
  dir: folder,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name]-[hash].js',
  codeSplitting: { groups: [{ name: 'program', test: /[/\\]src[/\\]cli[/\\]program\.ts$/ }] },
})
await bundle.close()
chmodSync(join(folder, 'main.js'), 0o755)

// What is built in, said as tsup says it of the library: scripts/third-party.ts reads both.
const outputs = output.flatMap((chunk) =>
  chunk.type === 'chunk'
    ? [
        [
          chunk.fileName,
          {
            inputs: Object.fromEntries(
              Object.entries(chunk.modules).map(([path, { renderedLength }]) => [
                relative('.', path),
                { bytesInOutput: renderedLength },
              ]),
            ),
          },
        ],
      ]
    : [],
)
writeFileSync(join(folder, 'metafile-esm.json'), JSON.stringify({ outputs: Object.fromEntries(outputs) }))
