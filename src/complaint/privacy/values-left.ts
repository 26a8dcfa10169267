import { said } from '../../explanation.js'
import { doubtful, type Issue } from '../../issues.js'
import type { JournalEntry } from '../history/journal-entry.js'
import { isErased } from './erased.js'
import { personalBy } from './known-words.js'
import { personalPlaces } from './personal-places.js'

/**
 * Personal values that stay in a journal after everybody in it was to be erased: an earlier version of the package did not know them for
 * personal and sealed them inside the hash. A warning for each, with its entry and place.
 *
 * @param words what was known of the people before the erasure
 */
export const valuesLeft = (kept: readonly JournalEntry[], words: readonly string[]): readonly Issue[] => {
  const isPersonal = personalBy(words)
  return kept.flatMap(({ sequence, event, personal = {} }) =>
    personalPlaces(event, isPersonal)
      .filter(({ path, value }) => !Object.hasOwn(personal, path) && !isErased(value))
      .map(({ path }) =>
        doubtful(
          'personal-value-sealed',
          ['sequence', sequence, ...path.split('/').slice(1)],
          said(
            `what stands here may name somebody and stays: entry ${sequence} was sealed before such values were known for personal`,
            `此处内容可能涉及个人且将保留：第${sequence}条记录封存时尚未将此类内容识别为个人信息`,
          ),
          said(
            'see whether it does; if so, keep the entry from being read, and say so to whoever asked',
            '请核实是否涉及个人；如涉及，请限制该条记录的查阅，并告知申请人',
          ),
        ),
      ),
  )
}
