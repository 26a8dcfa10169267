import type { Language, Reason, Said } from '../../explanation.js'
import type { BoardLine } from '../board-line.js'
import { nameOfStated } from '../code-names.js'
import type { BoardNames } from '../report-names.js'
import { type Markup, markup, nothing } from './markup.js'
import { pageWords } from './page-words.js'

/** The reasons of one of the urgent complaints, by its id. */
export type UrgentReasons = Readonly<Record<string, readonly Reason[]>>

const reasonItem = (reason: Reason, language: Language, alarm: boolean): Markup => {
  const source = reason.source === undefined ? nothing : markup` <cite>[${reason.source.cite}]</cite>`
  const below = reason.because ?? []
  const list =
    below.length === 0 ? nothing : markup`<ul>${below.map((each) => reasonItem(each, language, false))}</ul>`
  const says = reason.says[language]
  return markup`<li>${alarm ? markup`<span class="alarm">${says}</span>` : says}${source}${list}</li>`
}

const lineItem = (
  line: BoardLine,
  reasons: readonly Reason[],
  names: BoardNames,
  language: Language,
): Markup => {
  const say = (said: Said) => said[language]
  const about = [
    ...(line.category === undefined ? [] : [say(nameOfStated(line.category, names.categories))]),
    ...(line.team === undefined ? [] : [say(nameOfStated(line.team, names.teams))]),
  ]
  return markup`<li data-complaint="${line.id}"><div class="who"><b>${line.reference ?? line.id}</b>${about.map((text) => markup`<p>${text}</p>`)}<p>${say(pageWords.receivedOn)} ${line.receivedOn}</p></div>
<ul class="why">${reasons.map((reason, place) => reasonItem(reason, language, place === 0 && line.due === 'overdue'))}</ul></li>
`
}

/** The most urgent complaints in order, each with its reasons and their sources. */
export const urgentList = (
  lines: readonly BoardLine[],
  reasons: UrgentReasons,
  names: BoardNames,
  language: Language,
): Markup => {
  const list =
    lines.length === 0
      ? markup`<p>${pageWords.noneUrgent[language]}</p>`
      : markup`<ol>${lines.map((line) => lineItem(line, (Object.hasOwn(reasons, line.id) ? reasons[line.id] : undefined) ?? [], names, language))}</ol>`
  return markup`<section class="urgent"><h2>${pageWords.urgent[language]}</h2><p class="note">${pageWords.urgentNote[language]}</p>${list}</section>`
}
