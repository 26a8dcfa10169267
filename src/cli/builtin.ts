/**
 * A module of Node's without `import`: an import of `node:fs` makes all of its exports at once, streams among them, which takes longer
 * than to count a deadline.
 */
export const builtin = <Name extends 'node:fs' | 'node:fs/promises'>(name: Name) =>
  process.getBuiltinModule(name)
