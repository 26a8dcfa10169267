import { type Command, Help } from 'commander'
import type { Language } from '../explanation.js'

/** Parts the two languages of what an argument must be, inside a sentence that commander makes of it. */
export const betweenLanguages = '\u0000'

/** Commander's own sentences, which exist in English only, and the same in Chinese. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/, '错误：没有选项“$1”'],
  [/^error: unknown command '(.*)'/, '错误：没有命令“$1”'],
  [/^error: missing required argument '(.*)'/, '错误：缺少参数“$1”'],
  [/^error: option '(.*)' argument missing/, '错误：选项“$1”缺少取值'],
  [/^error: required option '(.*)' not specified/, '错误：缺少必填选项“$1”'],
  [/^error: option '(.*)' argument '(.*)' is invalid\. /, '错误：选项“$1”的取值“$2”不正确。'],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.*)'\. /,
    '错误：参数“$2”的取值“$1”不正确。',
  ],
  [/Allowed choices are (.*)\./, '可选：$1。'],
  [/^error: option '(.*)' cannot be used with option '(.*)'/, '错误：选项“$1”与“$2”不能同时使用'],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)[\s\S]*/,
    '错误：参数过多，应为 $2 个，实际为 $3 个\n',
  ],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '（是否为 $1？）'],
]

const inChinese = (text: string): string =>
  sentences.reduce((told, [english, chinese]) => told.replace(english, chinese), text)

/** What commander says when it was called wrongly, in the language of the run. */
export const usageText = (text: string, language: Language): string => {
  const [english = '', chinese] = text.split(betweenLanguages)
  if (language === 'en') return chinese === undefined ? text : `${english}${text.endsWith('\n') ? '\n' : ''}`
  if (chinese === undefined) return inChinese(text)
  const own = /^error: .*? is invalid(?: for argument '[^']*')?\. /s.exec(english)?.[0] ?? ''
  return `${inChinese(own)}${chinese}`
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/** Help in the language of the run: titles, and what stands behind an option. */
export const tellHelpIn = (command: Command, language: Language): Command => {
  if (language === 'en') return command
  if (command.commands.length > 0) command.helpCommand('help [命令]', '显示某一命令的帮助')
  return command.helpOption('-h, --help', '显示帮助').configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) =>
      Help.prototype.optionDescription
        .call(new Help(), option)
        .replace(' (choices: ', '（可选：')
        .replace(' (default: ', '（默认：')
        .replace('default: ', '默认：')
        .replace(/\)$/, '）'),
  })
}
