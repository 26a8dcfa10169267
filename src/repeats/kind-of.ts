import { inCommon } from './evidence.js'
import { isFilledForm } from './filled-form.js'
import type { Matter } from './matter.js'
import type { Profile } from './profile.js'
import type { Weighed } from './weigh.js'

/**
 * `duplicate`: one complainant, one matter, the earlier one still open. `repeat`: the same after the earlier one was closed.
 * `collective`: one matter of several complainants, which makes a bundle and never a merge. `form-letter`: letters of several
 * complainants on one form, each with a matter of its own.
 */
export type RepeatKind = 'duplicate' | 'repeat' | 'collective' | 'form-letter'

/** Bits that the matter itself must bring: one customer may have many matters. */
const leastMatter = 5

/** Bits by which several complainants must be seen to have one matter, not merely one bank and one product. */
const leastOfOneMatter = 5

const sameLetter = ({ evidence }: Weighed): boolean =>
  evidence.some(({ likeness }) => likeness !== undefined && likeness.part >= 0.8 && likeness.shared >= 8)

/** What shows one matter behind several people: one incident, one account, one letter. A busy day shows nothing. */
const oneMatter = ({ evidence }: Weighed): boolean =>
  evidence.some(
    ({ about, bits }) =>
      (about === 'incident' || about === 'accounts' || about === 'narrative') && bits >= leastOfOneMatter,
  )

/** One incident or one account: that is one matter, whoever wrote the letters. */
const oneEvent = ({ evidence }: Weighed): boolean =>
  evidence.some(({ about, bits }) => (about === 'incident' || about === 'accounts') && bits > 0)

/** Somebody writes for both, or each filled in the same form. */
const onOneForm = (weighed: Weighed, earlier: Matter, later: Matter): boolean =>
  !oneEvent(weighed) &&
  (typeof inCommon(earlier.agents, later.agents) === 'string' || isFilledForm(earlier, later))

/** A letter that went to several companies is a matter of each of them, unless one known person wrote them. */
const differsInRespondent = ({ evidence }: Weighed): boolean =>
  evidence.some(({ about, bits }) => about === 'respondent' && bits < 0)

/** What two complaints would be to each other, once there is enough evidence that they are anything. */
export const kindOf = (weighed: Weighed, earlier: Profile, later: Profile): RepeatKind | undefined => {
  const { person, matter } = weighed
  const closed = earlier.matter.closedAt !== undefined && earlier.matter.closedAt <= later.matter.receivedAt
  const again = closed ? 'repeat' : 'duplicate'
  if (person === 'same') return matter >= leastMatter ? again : undefined
  if (person === 'same-home')
    return matter >= leastMatter && !differsInRespondent(weighed) ? again : undefined
  if (person === 'unknown' && sameLetter(weighed) && !differsInRespondent(weighed)) return again
  if (!oneMatter(weighed)) return undefined
  return onOneForm(weighed, earlier.matter, later.matter) ? 'form-letter' : 'collective'
}
