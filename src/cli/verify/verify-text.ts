import type { Desk } from '../../desk/index.js'
import type { Language, Said } from '../../explanation.js'
import { type Colours, indented, issueLine } from '../print.js'

/** What the audit of a store amounts to. */
export interface VerifySummary {
  readonly complaints: number
  readonly entries: number
  readonly withFindings: number
  /** Complaints whose policy was not given: their states were not compared with their journals. */
  readonly notCompared: number
  /** Complaints that the anchor knows. */
  readonly anchored: number
  readonly anchor?: { readonly file: string; readonly digest: string }
}

/** A complaint with what was found of it. */
export const foundText = (
  { complaint, findings }: Awaited<ReturnType<Desk['verify']>>,
  language: Language,
  colours: Colours,
): string =>
  [
    colours.bold(complaint),
    ...findings.map((issue) => indented(issueLine(issue, language, colours))),
    '',
  ].join('\n')

const line = (says: Said, language: Language): string => `${says[language]}\n`

export const summaryText = (
  { complaints, entries, withFindings, notCompared, anchored, anchor }: VerifySummary,
  language: Language,
): string =>
  [
    line(
      {
        en: `${complaints} complaints, ${entries} entries: ${withFindings === 0 ? 'nothing found' : `findings in ${withFindings}`}`,
        zh: `投诉 ${complaints} 件，记录 ${entries} 条：${withFindings === 0 ? '未发现问题' : `${withFindings} 件存在问题`}`,
      },
      language,
    ),
    notCompared === 0
      ? ''
      : line(
          {
            en: `The states of ${notCompared} were not compared with their journals: give the policies they rest on with --policy`,
            zh: `${notCompared} 件的状态未与记录核对：请用 --policy 提供所依据的制度`,
          },
          language,
        ),
    anchored === 0
      ? line(
          {
            en: 'Not checked against an anchor: a rewritten, cut or deleted history would not be seen',
            zh: '未与锚点核对：被整体改写、截断或删除的历史无法发现',
          },
          language,
        )
      : line({ en: `${anchored} checked against the anchor`, zh: `${anchored} 件已与锚点核对` }, language),
    anchor === undefined
      ? ''
      : line(
          {
            en: `Anchor written: ${anchor.file} (${anchor.digest}); keep it where those who can write to the store cannot`,
            zh: `已写入锚点：${anchor.file}（${anchor.digest}）；请保存在能写入该存储的人无法写入之处`,
          },
          language,
        ),
  ].join('')
