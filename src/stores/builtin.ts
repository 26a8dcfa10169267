/** A module of Node's, asked for when a file is opened: bundles for pages and workers leave it out. */
export const builtin = <Name extends 'node:fs/promises' | 'node:url' | 'node:v8' | 'node:vm'>(name: Name) =>
  process.getBuiltinModule(name)
