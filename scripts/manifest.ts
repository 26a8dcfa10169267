import { builtName, files, rooms, shelves } from './entries.js'

const conditions = (subpath: string) => {
  const built = `./dist/${builtName(subpath)}`
  return {
    import: { types: `${built}.d.ts`, default: `${built}.js` },
    require: { types: `${built}.d.cts`, default: `${built}.cjs` },
  }
}

/** The `exports` of package.json: a line a room, and a pattern a shelf. */
export const exportsField = {
  ...Object.fromEntries(
    [...Object.keys(rooms), ...Object.keys(shelves)].map((subpath) => [subpath, conditions(subpath)]),
  ),
  ...files,
  './package.json': './package.json',
}

/** For TypeScript's old resolution, which knows no `exports`: a subpath's types lie in `dist` under its name. */
export const typesVersionsField = { '*': { 'dist/*': ['./dist/*'], '*': ['./dist/*.d.ts'] } }
