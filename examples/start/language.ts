import type { Language } from 'redress'

const known: readonly Language[] = ['en', 'zh']

/** `npm start -- --lang zh`, or `npm start --lang=zh`, which npm hands on as a variable. */
const asked = (): string | undefined => {
  const words = process.argv.slice(2).flatMap((word) => word.split('='))
  const place = words.indexOf('--lang')
  return place === -1 ? process.env.npm_config_lang : (words[place + 1] ?? '')
}

const chosen = (): Language => {
  const wanted = asked()
  if (wanted === undefined) return process.env.LANG?.startsWith('zh') ? 'zh' : 'en'
  const language = known.find((each) => each === wanted)
  if (language !== undefined) return language
  console.error(
    `--lang ${wanted} is not known: use ${known.join(' or ')}. · 不支持的语言“${wanted}”，请用 ${known.join(' 或 ')}。`,
  )
  process.exit(2)
}

/** The language in which the fortnight is told. */
export const language = chosen()

export const say = (en: string, zh: string): string => ({ en, zh })[language]
