import { expect, test } from 'vitest'
import { issueCodes, roomsWriting } from '../../scripts/issue-codes.js'

const composed = /-not-decided$|^(unknown-(team|category|cause))$/

/** Those of zod that a schema of this package may answer with. */
const zodCodes = [
  'custom',
  'invalid-element',
  'invalid-format',
  'invalid-key',
  'invalid-type',
  'invalid-union',
  'invalid-value',
  'not-multiple-of',
  'too-big',
  'too-small',
  'unrecognized-keys',
]

test('every code of an issue that is listed is one that some source reports', () => {
  const unused = issueCodes.filter(
    (code) => roomsWriting(code).length === 0 && !composed.test(code) && !zodCodes.includes(code),
  )
  expect(unused).toEqual([])
})
