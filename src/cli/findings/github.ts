import type { Language } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { type Found, pathText } from './found.js'

const commands: Readonly<Record<Issue['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A finding as a workflow command of GitHub, which shows it beside the line in a pull request. */
export const githubLine = (found: Found, language: Language): string => {
  const { issue, place } = found
  const { file, at } = place
  const where = [
    `file=${inProperty(file.replaceAll('\\', '/'))}`,
    ...(at === undefined ? [] : [`line=${at.line}`, `col=${at.column}`]),
    `title=${inProperty(issue.code)}`,
  ]
  const path = pathText(found)
  const colon = language === 'en' ? ': ' : '：'
  const remedy = issue.remedy === undefined ? '' : `\n${issue.remedy[language]}`
  const says = `${path === '' ? '' : `${path}${colon}`}${issue.says[language]}${remedy}`
  return `::${commands[issue.severity]} ${where.join(',')}::${inMessage(says)}`
}
