/**
 * What the package publishes, one line a subpath: the name a host imports and the source file behind it.
 * The build, the `exports` of package.json, the surface and size tests and the packed-tarball test all read this table.
 */
export const entries = {
  '.': 'src/index.ts',
  './machine': 'src/machine/public.ts',
  './rules': 'src/rules/public.ts',
  './feel': 'src/rules/feel/feel.ts',
  './dmn': 'src/rules/dmn/public.ts',
  './sla': 'src/sla/public.ts',
  './calendars/australia': 'src/sla/calendars/australia.ts',
  './calendars/canada-federal': 'src/sla/calendars/canada-federal.ts',
  './calendars/cn-mainland': 'src/sla/calendars/cn-mainland.ts',
  './calendars/england-and-wales': 'src/sla/calendars/england-and-wales.ts',
  './calendars/hong-kong': 'src/sla/calendars/hong-kong.ts',
  './calendars/india-national': 'src/sla/calendars/india-national.ts',
  './calendars/ireland': 'src/sla/calendars/ireland.ts',
  './calendars/northern-ireland': 'src/sla/calendars/northern-ireland.ts',
  './calendars/scotland': 'src/sla/calendars/scotland.ts',
  './calendars/singapore': 'src/sla/calendars/singapore.ts',
  './calendars/target-euro': 'src/sla/calendars/target-euro.ts',
  './calendars/us-federal-reserve': 'src/sla/calendars/us-federal-reserve.ts',
  './regimes': 'src/regimes/public.ts',
  './regimes/au-rg-271': 'src/regimes/au-rg-271/index.ts',
  './regimes/ca-bank-act': 'src/regimes/ca-bank-act/index.ts',
  './regimes/cn-credit-reporting-2013': 'src/regimes/cn-credit-reporting-2013/index.ts',
  './regimes/cn-nfra-2020-3': 'src/regimes/cn-nfra-2020-3/index.ts',
  './regimes/eu-psd2-101': 'src/regimes/eu-psd2-101/index.ts',
  './regimes/hk-hkma-ic-4': 'src/regimes/hk-hkma-ic-4/index.ts',
  './regimes/in-rbi-2026': 'src/regimes/in-rbi-2026/index.ts',
  './regimes/sg-fa-complaints-2021': 'src/regimes/sg-fa-complaints-2021/index.ts',
  './regimes/uk-fca-disp': 'src/regimes/uk-fca-disp/index.ts',
  './regimes/us-cfpb-portal': 'src/regimes/us-cfpb-portal/index.ts',
  './regimes/us-reg-e': 'src/regimes/us-reg-e/index.ts',
  './regimes/us-reg-z': 'src/regimes/us-reg-z/index.ts',
  './policy': 'src/policy/public.ts',
  './policy/files': 'src/policy/files.ts',
  './vocabulary': 'src/vocabulary/public.ts',
  './report': 'src/report/public.ts',
  './repeats': 'src/repeats/public.ts',
  './import': 'src/import/public.ts',
  './memory': 'src/stores/memory.ts',
  './sqlite': 'src/stores/sqlite.ts',
  './postgres': 'src/stores/postgres.ts',
  './testing': 'src/testing/public.ts',
} as const satisfies Record<`.${string}`, `src/${string}.ts`>

export type Subpath = keyof typeof entries

export const subpaths = Object.keys(entries) as readonly Subpath[]

/** The command line, an ES module only: nobody requires a program. */
export const program = { name: 'redress', source: 'src/cli/main.ts' } as const

/** Subpaths that are files as they stand, not built from a source. */
export const files = { './policy.schema.json': './schema/policy.schema.json' } as const

/** `src/sla/index.ts` → `sla/index`: where a source lies below `dist`, without its ending. */
export const builtName = (source: string): string => source.replace(/^src\//, '').replace(/\.ts$/, '')

/** What a host writes in an import: `./rules` → `redress/rules`. */
export const specifierOf = (subpath: Subpath): string => `redress${subpath.slice(1)}`
