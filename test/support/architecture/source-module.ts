import { posix } from 'node:path'
import { type Program, parseSync, Visitor } from 'oxc-parser'

/** One import, export-from, `import()` or type import of a module, as written and as resolved. */
export interface Link {
  readonly specifier: string
  /** The file below `src` that a relative specifier means; absent for packages. */
  readonly target?: string
}

export interface SourceModule {
  readonly path: string
  readonly program: Program
  readonly links: readonly Link[]
}

/** Path from the root of the project (`src/rules/index.ts`) → its text. */
export type Sources = ReadonlyMap<string, string>

const linkFrom = (path: string, specifier: string): Link =>
  specifier.startsWith('.')
    ? { specifier, target: posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts') }
    : { specifier }

const specifiersIn = (program: Program): string[] => {
  const found: string[] = []
  const keep = (source: { value: string } | null) => {
    if (source !== null) found.push(source.value)
  }
  new Visitor({
    ImportDeclaration: (node) => keep(node.source),
    ExportNamedDeclaration: (node) => keep(node.source),
    ExportAllDeclaration: (node) => keep(node.source),
    TSImportType: (node) => keep(node.source),
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') found.push(source.value)
    },
  }).visit(program)
  return found
}

/** Reads every source with a real parser, so that neither comments nor strings can pass for code. */
export const readModules = (sources: Sources): SourceModule[] =>
  [...sources].map(([path, text]) => {
    const { program, errors } = parseSync(path, text)
    if (errors[0] !== undefined) throw new SyntaxError(`${path}: ${errors[0].message}`)
    return { path, program, links: specifiersIn(program).map((specifier) => linkFrom(path, specifier)) }
  })
