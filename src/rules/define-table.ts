import { RedressError } from '../errors.js'
import { issueText } from '../issues.js'
import { checkTable } from './check-table.js'
import type { Table, TableSource } from './table.js'

/**
 * The table that a source describes.
 *
 * @throws RedressError `invalid-definition`; `details.issues` lists every finding of {@link checkTable}.
 */
export const defineTable = (source: TableSource): Table => {
  const checked = checkTable(source)
  if (checked.ok) return checked.value
  throw new RedressError('invalid-definition', checked.issues.map(issueText).join('\n'), {
    details: { issues: checked.issues },
  })
}
