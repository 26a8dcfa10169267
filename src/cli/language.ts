import { Option } from 'commander'
import type { Language } from '../explanation.js'
import type { Terminal } from './terminal.js'

const ofEnvironment = ({ LC_ALL, LC_MESSAGES, LANG }: Terminal['environment']): Language =>
  (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').startsWith('zh') ? 'zh' : 'en'

/** `--language en|zh`; without it, the language of the environment. */
export const languageOption = ({ environment }: Terminal): Option =>
  new Option('--lang, --language <language>', 'language of reasons and headings')
    .choices(['en', 'zh'])
    .default(ofEnvironment(environment))
