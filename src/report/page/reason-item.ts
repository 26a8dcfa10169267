import type { Language, Reason } from '../../explanation.js'
import { type Markup, markup, nothing } from './markup.js'

/** A reason as an item of a list, with what it rests on below it; `alarm` makes its own words stand out. */
export const reasonItem = (reason: Reason, language: Language, alarm = false): Markup => {
  const source = reason.source === undefined ? nothing : markup` <cite>[${reason.source.cite}]</cite>`
  const below = reason.because ?? []
  const list =
    below.length === 0 ? nothing : markup`<ul>${below.map((each) => reasonItem(each, language))}</ul>`
  const says = reason.says[language]
  return markup`<li>${alarm ? markup`<span class="alarm">${says}</span>` : says}${source}${list}</li>`
}
