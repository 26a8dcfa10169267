import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { type Declaration, type ModuleExportName, parseSync } from 'oxc-parser'

/** The names that a module offers to those who import it, each list in alphabetical order. */
export interface PublishedNames {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

interface Published {
  readonly name: string
  readonly isType: boolean
}

const nameOf = (name: ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name)

const declared = (declaration: Declaration): Published[] => {
  switch (declaration.type) {
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) =>
        id.type === 'Identifier' ? [{ name: id.name, isType: false }] : [],
      )
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [{ name: declaration.id.name, isType: true }]
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return declaration.id === null ? [] : [{ name: declaration.id.name, isType: false }]
    default:
      return []
  }
}

const publishedBy = (path: string): Published[] =>
  parseSync(path, readFileSync(path, 'utf8')).program.body.flatMap((statement): Published[] => {
    if (statement.type === 'ExportAllDeclaration') {
      if (statement.exported !== null)
        return [{ name: nameOf(statement.exported), isType: statement.exportKind === 'type' }]
      const target = posix.join(posix.dirname(path), statement.source.value).replace(/\.js$/, '.ts')
      const inherited = existsSync(target) ? publishedBy(target) : []
      return inherited.map(({ name, isType }) => ({
        name,
        isType: isType || statement.exportKind === 'type',
      }))
    }
    if (statement.type !== 'ExportNamedDeclaration') return []
    if (statement.declaration !== null) return declared(statement.declaration)
    return statement.specifiers.map(({ exported, exportKind }) => ({
      name: nameOf(exported),
      isType: exportKind === 'type' || statement.exportKind === 'type',
    }))
  })

/**
 * What `import … from` a source file can name, read from the text: types as well as values.
 *
 * @example
 * publishedNames('src/ports/index.ts')
 * // { values: [], types: ['Append', 'BatchedAppend', 'ComplaintStore', 'Stored'] }
 */
export const publishedNames = (path: string): PublishedNames => {
  const published = publishedBy(path)
  const sorted = (wanted: boolean) =>
    [...new Set(published.filter(({ isType }) => isType === wanted).map(({ name }) => name))].sort()
  return { values: sorted(false), types: sorted(true) }
}
