import { type Said, said } from '../../explanation.js'
import type { FactType } from '../facts/fact.js'
import { writeAs } from '../facts/write-as.js'

/** How a test of a column of each type is written. */
export const feelExamples: Readonly<Partial<Record<FactType, Said>>> = {
  string: said(
    'texts stand in double quotes: "a", "b" or not("a")',
    '文本须加双引号，例如 "a", "b" 或 not("a")',
  ),
  number: said('write 5, < 5, [1..5) or not(5)', '请写作 5、< 5、[1..5) 或 not(5)'),
  boolean: said('write true, false or -', '请写作 true、false 或 -'),
  dateTime: writeAs('< date and time("2026-03-02T09:30:00")'),
  time: writeAs('< time("09:30:00")'),
  dayTimeDuration: writeAs('< duration("P2D")'),
  yearMonthDuration: writeAs('< duration("P1Y2M")'),
  date: said(
    'write date("2026-03-02"), < date("2026-03-02") or [date("…")..date("…")]',
    '请写作 date("2026-03-02")、< date("2026-03-02") 或 [date("…")..date("…")]',
  ),
}

const keys = 'gte, gt, lte, lt, is, not, null, contains, startsWith, endsWith, has, hasAll, feel'

export const keysOfCells = said(
  `a cell object has ${keys} or fn`,
  `单元格对象可用的字段：${keys.replaceAll(', ', '、')}、fn`,
)
