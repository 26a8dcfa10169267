import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { type Comment, type ModuleExportName, type Program, parseSync, type Statement } from 'oxc-parser'

/** Where a published name is declared, and what is written there. */
export interface Declared {
  readonly kind: 'function' | 'class' | 'value' | 'type'
  /** The declaration as a reader needs it: without bodies and values. */
  readonly signature: string
  /** The comment above it, without its stars; empty when there is none. */
  readonly comment: string
}

interface Source {
  readonly path: string
  readonly text: string
  readonly program: Program
  readonly comments: readonly Comment[]
}

const sources = new Map<string, Source>()

const sourceAt = (path: string): Source => {
  const known = sources.get(path)
  if (known !== undefined) return known
  const text = readFileSync(path, 'utf8')
  const { program, comments } = parseSync(path, text)
  const source = { path, text, program, comments }
  sources.set(path, source)
  return source
}

const nameOf = (name: ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name)

const besides = (path: string, specifier: string): string | undefined => {
  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
  return specifier.startsWith('.') && existsSync(target) ? target : undefined
}

const commentAbove = ({ text, comments }: Source, start: number): string => {
  const above = comments.findLast(({ type, value, end }) => {
    const between = end <= start ? text.slice(end, start) : 'x'
    return type === 'Block' && value.startsWith('*') && between.trim() === '' && !between.includes('\n\n')
  })
  return (above?.value ?? '')
    .replace(/^\*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
}

const cut = ({ text }: Source, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end)

/** `(a: A, b: B): R` of a function, or the type it is annotated with. */
const signatureOfConst = (source: Source, declarator: VariableDeclarator): Omit<Declared, 'comment'> => {
  const { id, init } = declarator
  const name = id.type === 'Identifier' ? id.name : ''
  const annotation = id.type === 'Identifier' ? id.typeAnnotation : undefined
  if (annotation) {
    const type = annotation.typeAnnotation
    const isFunction = type.type === 'TSFunctionType' || init?.type === 'ArrowFunctionExpression'
    return { kind: isFunction ? 'function' : 'value', signature: `const ${name}${cut(source, annotation)}` }
  }
  if (init?.type !== 'ArrowFunctionExpression') return { kind: 'value', signature: `const ${name}` }
  const generics = init.typeParameters ? cut(source, init.typeParameters) : ''
  const params = init.params.map((param) => cut(source, param)).join(', ')
  const answer = init.returnType ? cut(source, init.returnType) : ''
  return { kind: 'function', signature: `${name}${generics}(${params})${answer}` }
}

type VariableDeclarator = Extract<Statement, { type: 'VariableDeclaration' }>['declarations'][number]

const declaredBy = (source: Source, name: string): Declared[] =>
  source.program.body.flatMap((statement): Declared[] => {
    const declaration =
      statement.type === 'ExportNamedDeclaration' && statement.declaration !== null
        ? statement.declaration
        : statement
    const comment = commentAbove(source, statement.start)
    switch (declaration.type) {
      case 'VariableDeclaration':
        return declaration.declarations.flatMap((declarator) =>
          declarator.id.type === 'Identifier' && declarator.id.name === name
            ? [{ ...signatureOfConst(source, declarator), comment }]
            : [],
        )
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
        if (declaration.id.name !== name) return []
        return [{ kind: 'type', signature: cut(source, declaration), comment }]
      case 'FunctionDeclaration':
      case 'TSDeclareFunction': {
        if (declaration.id?.name !== name) return []
        const end = declaration.body?.start ?? declaration.end
        return [{ kind: 'function', signature: source.text.slice(declaration.start, end).trim(), comment }]
      }
      case 'ClassDeclaration': {
        if (declaration.id?.name !== name) return []
        const signature = source.text.slice(declaration.start, declaration.body.start).trim()
        return [{ kind: 'class', signature, comment }]
      }
      default:
        return []
    }
  })

/** One declaration, with the signatures of all overloads and the first comment that says something. */
const asOne = (all: readonly Declared[]): Declared | undefined => {
  const [first] = all
  if (first === undefined) return undefined
  const comment = all.map((each) => each.comment).find((text) => text !== '') ?? ''
  return { kind: first.kind, signature: all.map(({ signature }) => signature).join('\n'), comment }
}

/**
 * The declaration behind a name that a module exports, followed through the doors between.
 *
 * @example
 * declarationOf('src/sla/public.ts', 'due')?.kind // 'function'
 */
export const declarationOf = (path: string, name: string): Declared | undefined => {
  const source = sourceAt(path)
  const here = asOne(declaredBy(source, name))
  if (here !== undefined) return here
  for (const statement of source.program.body) {
    if (statement.type === 'ExportAllDeclaration' && statement.exported === null) {
      const target = besides(path, statement.source.value)
      const found = target === undefined ? undefined : declarationOf(target, name)
      if (found !== undefined) return found
    }
    if (statement.type === 'ExportNamedDeclaration')
      for (const { local, exported } of statement.specifiers)
        if (nameOf(exported) === name) {
          const target = statement.source === null ? path : besides(path, statement.source.value)
          if (target === undefined) return undefined
          return target === path ? importedAs(source, nameOf(local)) : declarationOf(target, nameOf(local))
        }
  }
  return importedAs(source, name)
}

const importedAs = (source: Source, name: string): Declared | undefined => {
  const here = asOne(declaredBy(source, name))
  if (here !== undefined) return here
  for (const statement of source.program.body)
    if (statement.type === 'ImportDeclaration')
      for (const specifier of statement.specifiers)
        if (specifier.type === 'ImportSpecifier' && specifier.local.name === name) {
          const target = besides(source.path, statement.source.value)
          return target === undefined ? undefined : declarationOf(target, nameOf(specifier.imported))
        }
  return undefined
}
