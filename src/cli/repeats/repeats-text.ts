import type { Language, Said } from '../../explanation.js'
import type { RepeatKind, RepeatsFound } from '../../repeats/index.js'
import { type Colours, issueLine, reasonText } from '../print.js'

export interface RepeatsListed extends RepeatsFound {
  readonly complaints: number
  readonly unread: number
}

const names: Readonly<Record<RepeatKind, Said>> = {
  duplicate: { en: 'duplicate', zh: '疑似重复' },
  repeat: { en: 'repeat', zh: '办结后重复' },
  collective: { en: 'collective', zh: '群体事项' },
}

const kinds: readonly RepeatKind[] = ['duplicate', 'repeat', 'collective']

const heading = ({ complaints, unread, candidates, bundles }: RepeatsListed): Said => {
  const counts = kinds.map((kind) => candidates.filter((each) => each.kind === kind).length)
  const [en, zh] = (['en', 'zh'] as const).map((language) =>
    kinds.map((kind, at) => `${names[kind][language]} ${counts[at]}`).join(language === 'en' ? ', ' : '，'),
  )
  return {
    en: `${complaints} complaints, ${unread} not read; pairs to look at: ${candidates.length} (${en}); bundles: ${bundles.length}`,
    zh: `投诉${complaints}件，未能读取${unread}件；待人工核对${candidates.length}对（${zh}）；群体事项${bundles.length}组`,
  }
}

/** The surest pairs with their reasons, then the bundles. */
export const repeatsText = (
  found: RepeatsListed,
  limit: number,
  language: Language,
  colours: Colours,
): string => {
  const pairs = found.candidates
    .slice(0, limit)
    .map(
      ({ kind, score, because }) =>
        `${colours.bold(names[kind][language])}  ${score.toFixed(3)}\n${reasonText(because, language, '  ')}\n`,
    )
  const bundles = found.bundles
    .slice(0, limit)
    .map(({ members, because }) => `${because.says[language]}\n  ${members.join(' ')}\n`)
  const issues = found.issues.map((issue) => `${issueLine(issue, colours)}\n`)
  return [`${heading(found)[language]}\n`, ...issues, ...pairs, ...bundles].join('\n')
}
