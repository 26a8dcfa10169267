import type { Language } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { type Found, pathText } from './found.js'

const levels: Readonly<Record<Issue['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** A path as a relative URI with forward slashes, as SARIF wants it. */
const uriOf = (file: string): string =>
  file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/').replace(/^\.\//, '')

const sentence = ({ says, remedy }: Issue<string>, language: Language): string =>
  remedy === undefined
    ? says[language]
    : `${says[language]}${language === 'en' ? ' (' : '（'}${remedy[language]}${language === 'en' ? ')' : '）'}`

const locationOf = (found: Found): object => {
  const { place } = found
  const path = pathText(found)
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(place.file) },
      ...(place.at === undefined
        ? {}
        : { region: { startLine: place.at.line, startColumn: place.at.column } }),
    },
    ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
  }
}

/** Findings as SARIF 2.1.0, which code review tools of GitHub, GitLab and Azure read. */
export const sarifOf = (found: readonly Found[], language: Language, version: string): object => {
  const rules = [...new Set(found.map(({ issue }) => issue.code))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'redress', version, rules: rules.map((id) => ({ id })) } },
        language: language === 'en' ? 'en-US' : 'zh-CN',
        columnKind: 'utf16CodeUnits',
        results: found.map((each) => ({
          ruleId: each.issue.code,
          ruleIndex: rules.indexOf(each.issue.code),
          level: levels[each.issue.severity],
          message: { text: sentence(each.issue, language) },
          locations: [locationOf(each)],
        })),
      },
    ],
  }
}
