import { builtName, entries, files, type Subpath } from './entries.js'

const conditions = (source: string) => {
  const built = `./dist/${builtName(source)}`
  return {
    import: { types: `${built}.d.ts`, default: `${built}.js` },
    require: { types: `${built}.d.cts`, default: `${built}.cjs` },
  }
}

const published = Object.entries(entries) as [Subpath, string][]

/** The `exports` of package.json. */
export const exportsField = {
  ...Object.fromEntries(published.map(([subpath, source]) => [subpath, conditions(source)])),
  ...files,
  './package.json': './package.json',
}

/** The `typesVersions` of package.json: how TypeScript's `node10` resolution, which knows no `exports`, finds subpaths. */
export const typesVersionsField = {
  '*': Object.fromEntries(
    published
      .filter(([subpath]) => subpath !== '.')
      .map(([subpath, source]) => [subpath.slice(2), [`./dist/${builtName(source)}.d.ts`]]),
  ),
}
