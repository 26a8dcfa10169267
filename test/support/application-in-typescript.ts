import { specifierOf, subpaths } from '../../scripts/entries.js'

const everySubpath = subpaths.map((subpath, index) => `import * as m${index} from '${specifierOf(subpath)}'`)
const everyModule = `export const all = [${subpaths.map((_, index) => `m${index}`).join(', ')}]`

const uses = [
  `import { type Complaint, type ComplaintStore, createDesk } from 'redress'`,
  `import { memoryStore } from 'redress/memory'`,
  `import { cnMainland } from 'redress/calendars/cn-mainland'`,
  `import { defineCalendar, due } from 'redress/sla'`,
  `export const store: ComplaintStore = memoryStore()`,
  `export const desk = createDesk({ store, policies: [] })`,
  `export const kept = async (id: string): Promise<Complaint | undefined> => (await store.load(id))?.complaint`,
  `// @ts-expect-error a desk needs a store`,
  `createDesk({ policies: [] })`,
  `export const office = defineCalendar(cnMainland)`,
  `export const answerBy: Date = due(office, '2026-09-30T08:00:00Z', { businessDays: 3 })`,
  `// @ts-expect-error a target is a unit and an amount`,
  `due(office, '2026-09-30T08:00:00Z', 3)`,
  `// @ts-expect-error there is no such unit`,
  `due(office, '2026-09-30T08:00:00Z', { fortnights: 1 })`,
]

/** A host's source text: it imports every subpath, uses some, and three of its lines must not compile. */
export const applicationInTypeScript = `${[...everySubpath, everyModule, ...uses].join('\n')}\n`

/** A strict host's `tsconfig.json` for one file of it. */
export const strictConfig = (file: string, resolution: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types: [],
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      ...resolution,
    },
    files: [file],
  })
