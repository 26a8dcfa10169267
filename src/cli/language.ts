import { Option } from 'commander'
import { type Language, type Said, said } from '../explanation.js'
import type { Setting } from './setting.js'
import type { Terminal } from './terminal.js'
import { wrongUsage } from './usage.js'

/** The languages of this program, each by its own name. */
const languages: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }

const isLanguage = (name: string): name is Language => Object.hasOwn(languages, name)

const ofEnvironment = ({ LC_ALL, LC_MESSAGES, LANG }: Terminal['environment']): Language =>
  (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').startsWith('zh') ? 'zh' : 'en'

const flag = /^--lang(?:uage)?(?:=(.*))?$/

/** What is asked for on the command line, wherever it stands there: help and errors are told in it too. */
const asked = (args: readonly string[]): string | undefined => {
  const place = args.findIndex((arg) => flag.test(arg))
  return place < 0 ? undefined : (flag.exec(args[place] ?? '')?.[1] ?? args[place + 1] ?? '')
}

const unknownLanguage = (name: string): Said => {
  const known = Object.entries(languages).map(([code, own]) => `${code} (${own})`)
  return said(
    `there is no language "${name}"; there are ${known.join(' and ')}`,
    `没有语言“${name}”；可用的有：${known.join('、')}`,
  )
}

/** The language of a run: the one asked for, else that of the environment. */
export const languageOf = (args: readonly string[], { environment }: Terminal): Language => {
  const name = asked(args)
  if (name === undefined) return ofEnvironment(environment)
  if (isLanguage(name)) return name
  throw wrongUsage(unknownLanguage(name))
}

/** `--language en|zh`; without it, the language of the environment. */
export const languageOption = ({ language, say }: Pick<Setting, 'language' | 'say'>): Option =>
  new Option('--lang, --language <language>', say('language of all that is printed', '输出所用的语言'))
    .choices(Object.keys(languages))
    .default(language)
