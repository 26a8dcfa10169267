import { expectTypeOf, test } from 'vitest'
import type { core } from 'zod'
import type { Issue, IssueCode } from '../../src/issues.js'

type Hyphened<Code> = Code extends `${infer Word}_${infer More}` ? `${Word}-${Hyphened<More>}` : Code

test('a code that is misspelt does not compile', () => {
  const misspelt = (issue: Issue): boolean =>
    // @ts-expect-error it is called unknown-calendar
    issue.code === 'unknown-calender'
  expectTypeOf(misspelt).returns.toBeBoolean()
})

test("zod's own codes are among them, with hyphens", () => {
  expectTypeOf<Hyphened<core.$ZodIssue['code']>>().toExtend<IssueCode>()
})
