import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes `dist/THIRD-PARTY.md`: every package of which code is built into `dist`, with its version and its licence, as these ask for.
 * Which ones, the bundler says in its metafiles; they are removed afterwards.
 */
interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Record<string, { bytesInOutput: number }> }>>
}

const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/

const metafiles = ['dist', 'dist/cli'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /^metafile-\w+\.json$/.test(file))
    .map((file) => join(folder, file)),
)

const folders = new Set<string>()
for (const file of metafiles) {
  const { outputs } = JSON.parse(readFileSync(file, 'utf8')) as Metafile
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [folder] = packageFolder.exec(path) ?? []
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder)
    }
}
if (folders.size === 0) throw new Error('The bundler named no package: is metafile on in tsup.config.ts?')

/** Words of Chinese of jieba's dictionary are written into a source file by scripts/frequent-words.ts. */
const madeFrom = ['node_modules/@node-rs/jieba']

const licenceText = (folder: string): string => {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(name))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim()
  return 'The package carries the name of its licence and no text of it.'
}

const section = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${licenceText(folder)}\n\`\`\`\n`
}

writeFileSync(
  'dist/THIRD-PARTY.md',
  `# Built in\n\nParts of these packages are built into the files of this folder.\n\n${[...folders, ...madeFrom].sort().map(section).join('\n')}`,
)
for (const file of metafiles) rmSync(file)
