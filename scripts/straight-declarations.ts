import { posix } from 'node:path'
import { type EcmaScriptModule, parseSync } from 'oxc-parser'

/** Reads one declaration file. */
type Read = (file: string) => string

interface Origin {
  readonly file: string
  readonly name: string
}

const isDoor = (file: string): boolean => /\/(index|public)\.d\.ts$/.test(file)

const targetOf = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.d.ts')

const specifierOf = (from: string, target: string): string => {
  const path = posix.relative(posix.dirname(from), target).replace(/\.d\.ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}

const renamed = (there: string, here: string): string => (there === here ? here : `${there} as ${here}`)

/**
 * Declarations whose imports name the file that has the type, past the doors of rooms. A compiler checks every file that an import leads
 * to: through the doors `redress` would lead to each schema and to the chart, and so to all of zod and XState.
 */
export const straightDeclarations = (read: Read): ((file: string) => string) => {
  const modules = new Map<string, EcmaScriptModule>()
  const moduleOf = (file: string): EcmaScriptModule => {
    const known = modules.get(file) ?? parseSync(file, read(file)).module
    modules.set(file, known)
    return known
  }

  const originOf = (file: string, name: string): Origin => {
    if (!isDoor(file)) return { file, name }
    for (const { moduleRequest, importName, exportName } of moduleOf(file).staticExports.flatMap(
      (each) => each.entries,
    ))
      if (moduleRequest !== null && exportName.name === name && importName.name !== null)
        return originOf(targetOf(file, moduleRequest.value), importName.name)
    return { file, name }
  }

  const line = (word: 'import' | 'export', file: string, names: readonly (readonly [Origin, string])[]) => {
    const targets = [...new Set(names.map(([origin]) => origin.file))]
    return targets
      .map((target) => {
        const some = names.filter(([origin]) => origin.file === target)
        const list = some.map(([{ name }, here]) => renamed(name, here)).join(', ')
        return `${word} { ${list} } from '${specifierOf(file, target)}';`
      })
      .join('\n')
  }

  return (file) => {
    const { staticImports, staticExports } = moduleOf(file)
    const imports = staticImports.flatMap(({ start, end, moduleRequest, entries }) => {
      const target = targetOf(file, moduleRequest.value)
      const isThroughDoor = moduleRequest.value.startsWith('.') && isDoor(target)
      if (!isThroughDoor || entries.some(({ importName }) => importName.kind !== 'Name')) return []
      const names = entries.map(
        ({ importName, localName }) => [originOf(target, importName.name ?? ''), localName.value] as const,
      )
      return [{ start, end, text: line('import', file, names) }]
    })
    const exports = staticExports.flatMap(({ start, end, entries }) => {
      const names = entries.flatMap(({ moduleRequest, importName, exportName }) =>
        moduleRequest === null || importName.name === null || exportName.name === null
          ? []
          : [[originOf(targetOf(file, moduleRequest.value), importName.name), exportName.name] as const],
      )
      return names.length === 0 || names.length < entries.length
        ? []
        : [{ start, end, text: line('export', file, names) }]
    })
    return [...imports, ...exports]
      .sort((a, b) => b.start - a.start)
      .reduce((whole, { start, end, text }) => whole.slice(0, start) + text + whole.slice(end), read(file))
  }
}
