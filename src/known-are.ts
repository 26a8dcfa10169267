import { type Said, said } from './explanation.js'
import { nearestWord } from './nearest-word.js'

/** Whoever cannot find a word among forty looks it up. */
const most = 40

/**
 * What may stand in the place of a word that is not known, the one that was probably meant first.
 *
 * @example
 * knownAre(['urgent', 'high'], 'urgnt').en // 'did you mean "urgent"? Known are: urgent, high'
 */
export const knownAre = (known: readonly string[], typed: string): Said => {
  if (known.length === 0) return said('none is known here', '此处没有可用的值')
  const named = known.slice(0, most)
  const more = known.length - named.length
  const en = `${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
  const zh = `${named.join('、')}${more === 0 ? '' : `等 ${known.length} 个`}`
  // Capitals are the commonest slip of all.
  const meant = nearestWord(typed, known) ?? nearestWord(typed.toLowerCase(), known)
  return meant === undefined
    ? said(`known are: ${en}`, `可用的有：${zh}`)
    : said(`did you mean "${meant}"? Known are: ${en}`, `是否为“${meant}”？可用的有：${zh}`)
}
