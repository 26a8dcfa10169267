import { expect, test } from 'vitest'
import { straightDeclarations } from '../../scripts/straight-declarations.js'

const files: Readonly<Record<string, string>> = {
  'types/desk/desk.d.ts': [
    "import type { Event, Kind as EventKind } from '../words/index.js';",
    "import { type Issue } from '../issues.js';",
    'export declare const open: (event: Event, kind: EventKind) => Issue;',
    '',
  ].join('\n'),
  'types/desk/index.d.ts': "export { open } from './desk.js';\n",
  'types/words/index.d.ts': [
    "export { type Event, parse } from './event.js';",
    "export type { Sort as Kind } from './kind.js';",
    '',
  ].join('\n'),
  'types/index.d.ts': "export { open as openDesk } from './desk/index.js';\nexport * from './issues.js';\n",
}
const straight = straightDeclarations((file) => files[file] ?? '')

test('an import through a door names the files behind it', () => {
  expect(straight('types/desk/desk.d.ts')).toBe(
    [
      "import { Event } from '../words/event.js';",
      "import { Sort as EventKind } from '../words/kind.js';",
      "import { type Issue } from '../issues.js';",
      'export declare const open: (event: Event, kind: EventKind) => Issue;',
      '',
    ].join('\n'),
  )
})

test('so does an export, through as many doors as there are; what hands on everything stays', () => {
  expect(straight('types/index.d.ts')).toBe(
    "export { open as openDesk } from './desk/desk.js';\nexport * from './issues.js';\n",
  )
})
