import { readdirSync, readFileSync } from 'node:fs'

/**
 * What the package publishes: the name a host imports and the source file behind it, a line a room.
 * The build, the `exports` of package.json, the surface and size tests and the packed-tarball test all read this table.
 */
export const rooms = {
  '.': 'src/index.ts',
  './machine': 'src/machine/public.ts',
  './rules': 'src/rules/public.ts',
  './feel': 'src/rules/feel/feel.ts',
  './dmn': 'src/rules/dmn/public.ts',
  './sla': 'src/sla/public.ts',
  './regimes': 'src/regimes/public.ts',
  './policy': 'src/policy/public.ts',
  './policy/files': 'src/policy/files.ts',
  './vocabulary': 'src/vocabulary/public.ts',
  './report': 'src/report/public.ts',
  './repeats': 'src/repeats/public.ts',
  './import': 'src/import/public.ts',
  './crm': 'src/desk/crm.ts',
  './events': 'src/events/public.ts',
  './memory': 'src/stores/memory.ts',
  './sqlite': 'src/stores/sqlite.ts',
  './postgres': 'src/stores/postgres.ts',
  './worker': 'src/worker/public.ts',
  './telemetry': 'src/telemetry/public.ts',
  './testing': 'src/testing/public.ts',
} as const satisfies Record<`.${string}`, `src/${string}.ts`>

export type Room = keyof typeof rooms

const calendarsFolder = 'src/sla/calendars'
const calendars = [
  ...readFileSync(`${calendarsFolder}/index.ts`, 'utf8').matchAll(/from '\.\/([\w-]+)\.js'/g),
].map(([, name = '']) => name)

const regimes = readdirSync('src/regimes', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

/**
 * Shelves grow a book at a time, and each book is a subpath of its own: a calendar of the index of calendars, a regime with a folder.
 * package.json names each shelf by one pattern.
 */
export const shelves = {
  './calendars/*': { source: `${calendarsFolder}/*.ts`, names: calendars },
  './regimes/*': { source: 'src/regimes/*/index.ts', names: regimes },
} as const satisfies Record<`./${string}/*`, { source: `src/${string}.ts`; names: readonly string[] }>

export type Shelf = keyof typeof shelves
export type Book = `./calendars/${string}` | `./regimes/${string}`
export type Subpath = Room | Book

export const booksOf = (shelf: Shelf): readonly Book[] =>
  shelves[shelf].names.map((name) => shelf.replace('*', name) as Book)

const bookEntries = (Object.keys(shelves) as Shelf[]).flatMap((shelf) =>
  shelves[shelf].names.map((name) => [shelf.replace('*', name), shelves[shelf].source.replace('*', name)]),
)

/** Every subpath with its source. */
export const entries: Readonly<Record<Subpath, string>> = { ...rooms, ...Object.fromEntries(bookEntries) }

export const subpaths = Object.keys(entries) as readonly Subpath[]

/** Each subpath beside its source. */
export const published = Object.entries(entries) as readonly (readonly [Subpath, string])[]

/** The command line, an ES module only: nobody requires a program. */
export const program = { name: 'redress', source: 'src/cli/main.ts' } as const

/** Subpaths that are files as they stand, not built from a source. */
export const files = {
  './policy.schema.json': './schema/policy.schema.json',
  './cloud-event.schema.json': './schema/cloud-event.schema.json',
} as const

/**
 * Where a subpath lies below `dist`, without its ending: `./rules` → `rules`, `./regimes/us-reg-e` → `regimes/us-reg-e`.
 * It does not follow the folders of the source, so that files may move without a change of package.json.
 */
export const builtName = (subpath: string): string => (subpath === '.' ? 'index' : subpath.slice(2))

/** What a host writes in an import: `./rules` → `redress/rules`. */
export const specifierOf = (subpath: Subpath): string => `redress${subpath.slice(1)}`
