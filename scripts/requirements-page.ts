import { readdirSync, readFileSync } from 'node:fs'
import { markdownTable } from './markdown-table.js'

const folder = 'test/seeds'

/** What is asked of the package: by the library itself (L), as a preset or document (C), as an event the host acts on (E). */
export interface Requirement {
  readonly id: string
  readonly kind: 'L' | 'C' | 'E'
  readonly says: string
}

/** One test that proves requirements, by its title. */
export interface Proof {
  readonly ids: readonly string[]
  readonly file: string
  readonly title: string
}

const line = /^(?<id>S\d\d\.\d+) (?<kind>[LCE]) (?<says>\S.*)$/

export const requirements = (): readonly Requirement[] =>
  readFileSync(`${folder}/requirements.txt`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => {
      const { id, kind, says } = line.exec(text)?.groups ?? {}
      if (id === undefined || says === undefined) throw new Error(`no requirement: ${text}`)
      return { id, kind: kind as Requirement['kind'], says }
    })

/** A test that runs: one that is skipped, to do or expected to fail proves nothing. */
const titled =
  /\b(?:test|it)(?:\.each\([^`]*?\)|\.skipIf\([^)]*\))?\(\s*(?<quote>['"`])(?<title>\[S\d\d\..*?)\k<quote>/gs

const proofsIn = (file: string, text: string): Proof[] =>
  [...text.matchAll(titled)].map(({ groups }) => {
    const written = groups?.title ?? ''
    const [, tags = '', title = ''] = /^((?:\[S\d\d\.\d+\] ?)+)(.*)$/s.exec(written) ?? []
    if (tags === '') throw new Error(`${file}: the ids of "${written}" cannot be read`)
    return { ids: [...tags.matchAll(/S\d\d\.\d+/g)].map(([id]) => id), file, title: title.trim() }
  })

export const proofs = (): readonly Proof[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .flatMap((name) => proofsIn(name.replaceAll('\\', '/'), readFileSync(`${folder}/${name}`, 'utf8')))

export const openIds = (): readonly string[] => {
  const proven = new Set(proofs().flatMap(({ ids }) => ids))
  return requirements()
    .map(({ id }) => id)
    .filter((id) => !proven.has(id))
}

const procedures: Readonly<Record<string, string>> = {
  S01: 'Complaint handling in banking',
  S02: 'Principles and techniques of handling',
  S03: 'Common complaints and their solutions',
  S04: 'The five steps',
  S05: 'Detailed rules with a contact centre',
  S06: 'Steps and techniques for customers',
  S07: 'Methods of handling',
  S08: 'The process of handling',
  S09: 'Complaints and disputes',
  S10: 'The mechanism of handling',
  S11: 'The process for consumers',
  S12: 'Bank and insurance together',
  S13: 'Detailed rules of 2023',
  S14: 'Rectification and improvement',
  S15: 'Complaints and dispute resolution',
}

const section = (seed: string, all: readonly Requirement[], found: readonly Proof[]): string => {
  const rows = all
    .filter(({ id }) => id.startsWith(`${seed}.`))
    .map(({ id, kind, says }) => {
      const proving = found
        .filter(({ ids }) => ids.includes(id))
        .map(({ file, title }) => `${file}: ${title}`)
      return [id, kind, says, proving.length === 0 ? 'open' : proving.join('; ')]
    })
  return `## ${seed} ${procedures[seed] ?? ''}\n\n${markdownTable(['Id', 'Class', 'Requirement', 'Proven by'], rows)}`
}

/** The page `docs/reference/requirements.md`, made from the list of requirements and the titles of the tests. */
export const requirementsPage = (): string => {
  const [all, found] = [requirements(), proofs()]
  const sections = Object.keys(procedures).map((seed) => section(seed, all, found))
  return `# Requirements

What fifteen procedures of complaint handling ask for, and the test that proves each requirement. Class L: the library models,
computes or enforces it. Class C: it is shipped as a preset, template or document. Class E: the library puts out an event or
record, and the bank acts. The presets are in \`examples/policies/procedures\`, the tests in \`${folder}\`.

${all.length - openIds().length} of ${all.length} are proven.

${sections.join('\n\n')}
`
}
