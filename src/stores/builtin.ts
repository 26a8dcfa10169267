interface Builtins {
  readonly 'node:fs/promises': typeof import('node:fs/promises')
  readonly 'node:url': typeof import('node:url')
  readonly 'node:v8': typeof import('node:v8')
  readonly 'node:vm': typeof import('node:vm')
}

/** A module of Node's, asked for when a file is opened: bundles for pages and workers leave it out. */
export const builtin = <Name extends keyof Builtins>(name: Name): Builtins[Name] =>
  process.getBuiltinModule(name) as Builtins[Name]
