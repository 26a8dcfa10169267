import type { Language, Said } from '../../explanation.js'
import { limitsKept } from '../figures/timeliness.js'
import type { ReportLine } from '../line/report-line.js'
import type { CsvCell } from './csv-text.js'

type Column = readonly [name: Said, cellOf: (line: ReportLine) => CsvCell]

const column = (en: string, zh: string, cellOf: (line: ReportLine) => CsvCell): Column => [{ en, zh }, cellOf]

const yes = (is: boolean | undefined): CsvCell => (is === undefined ? undefined : is ? 'Y' : 'N')

const days = (minutes: number | undefined): CsvCell =>
  minutes === undefined ? undefined : Math.ceil(minutes / 1440)

/** In minor units, which whoever reads the register in can add up without knowing a currency's decimals. */
const amounts = (paid: ReportLine['paid']): string =>
  paid.map(({ currency, minor }) => `${currency} ${minor}`).join('; ')

const columns: readonly Column[] = [
  column('Number', '工单编号', ({ id }) => id),
  column('Received on', '受理日期', ({ receivedOn }) => receivedOn),
  column('Closed on', '办结日期', ({ closedOn }) => closedOn),
  column('Channel', '受理渠道', ({ channel }) => channel),
  column('Source', '投诉来源', ({ source }) => source),
  column('Unit', '被投诉单位', ({ unit }) => unit),
  column('Region', '地区', ({ region }) => region),
  column('Severity', '严重程度', ({ severity }) => severity),
  column('Attention', '投诉等级', ({ attention }) => attention),
  column('Business channel (A)', '业务办理渠道（A）', ({ businessChannel }) => businessChannel),
  column('Business category (B)', '业务类别（B）', ({ category }) => category),
  column('Cause (C)', '投诉原因（C）', ({ cause }) => cause),
  column('Product', '产品', ({ product }) => product),
  column('Complainants', '投诉人数', ({ complainants }) => complainants),
  column('Outcome', '处理结果', ({ outcome }) => outcome),
  column('Closed as', '结案方式', ({ closedAs }) => closedAs),
  column('Days taken', '处理天数', ({ cycleMinutes }) => days(cycleMinutes)),
  column('Limits kept', '是否按期', (line) => {
    const kept = limitsKept(line)
    return yes(kept === undefined ? undefined : kept === 'met')
  }),
  column('Redress paid, minor units', '补偿金额（最小货币单位）', ({ paid }) => amounts(paid)),
  column('Repeat', '是否重复投诉', ({ repeat }) => yes(repeat)),
  column('Reviews asked', '申请核查次数', ({ reviewsAsked }) => reviewsAsked),
  column('Satisfied at call-back', '回访是否满意', ({ satisfied }) => yes(satisfied)),
  column('Improvement actions', '改进措施数', ({ actions }) => actions.length),
]

/**
 * The register that a supervisor is given: one line a complaint, in the columns that Chinese banks' ledgers have in common. Neither
 * customer nor handler is named.
 *
 * @example
 * csvText([supervisorRegister.head('en'), ...lines.map(supervisorRegister.row)])
 * // '\uFEFFNumber,Received on,Closed on,…'
 */
export const supervisorRegister = {
  head: (language: Language): readonly string[] => columns.map(([name]) => name[language]),
  row: (line: ReportLine): readonly CsvCell[] => columns.map(([, cellOf]) => cellOf(line)),
} as const
