// Seven working days through the National Day holiday of 2026, with its make-up Saturday.
import { toText } from 'redress'
import { cnMainland } from 'redress/calendars/cn-mainland'
import { defineCalendar, due, explainDue } from 'redress/sla'

// #region due
const calendar = defineCalendar(cnMainland)
const received = '2026-09-28T10:00:00+08:00'

console.log(due(calendar, received, { businessDays: 7 }).toISOString())
// #endregion

// #region explain
const deadline = explainDue(calendar, received, { businessDays: 7 })
for (const { date, counted, because } of deadline.days)
  console.log(date, counted ? 'counts' : '  –   ', because.en)
console.log(toText(deadline.because, 'zh').split('\n')[0])
// #endregion
