import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import type { Policy } from '../policy/index.js'
import { readPolicy } from './policy-files.js'
import { wrongUsage } from './usage.js'

/**
 * The policies named on the command line, one or several versions.
 *
 * @throws RedressError `invalid-definition` with every finding in `details.issues`
 */
export const givenPolicies = async (paths: readonly string[] | undefined): Promise<[Policy, ...Policy[]]> => {
  const policies: Policy[] = []
  for (const path of paths ?? []) {
    const read = await readPolicy(path)
    if (!read.ok)
      throw new RedressError(
        'invalid-definition',
        said(`the policy ${path} cannot be used`, `制度 ${path} 无法使用`),
        { details: { issues: read.issues, place: path } },
      )
    policies.push(read.value)
  }
  const [first, ...more] = policies
  if (first === undefined)
    throw wrongUsage(
      said('a policy is needed: --policy <file or folder>', '须指定制度：--policy <文件或文件夹>'),
    )
  return [first, ...more]
}
