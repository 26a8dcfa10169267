import { type Said, said } from '../../explanation.js'
import type { FactType } from './fact.js'

/** What a column of each type holds, with an example where one is spelled in its own way. */
export const typeNames: Readonly<Record<FactType, Said>> = {
  string: said('a text', '文本'),
  number: said('a finite number', '有限数值'),
  boolean: said('true or false', 'true 或 false'),
  date: said('a date such as "2026-03-02"', '日期，例如 "2026-03-02"'),
  dateTime: said('a date and time such as "2026-03-02T09:30:00"', '日期和时间，例如 "2026-03-02T09:30:00"'),
  time: said('a time such as "09:30:00"', '时刻，例如 "09:30:00"'),
  dayTimeDuration: said('a duration of days and hours such as "P2DT4H"', '日时时长，例如 "P2DT4H"'),
  yearMonthDuration: said('a duration of years and months such as "P1Y2M"', '年月时长，例如 "P1Y2M"'),
  list: said('a list of texts', '文本列表'),
  any: said('a text, a number, true or false', '文本、数值、true 或 false'),
}
