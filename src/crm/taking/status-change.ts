import type { Complaint } from '../../complaint/index.js'
import { type Said, said } from '../../explanation.js'
import { doubtful, type Issue, quoted } from '../../issues.js'
import { eventsTo, type HandlingStage, stageSummary } from '../../machine/index.js'
import { eventName } from '../../vocabulary/index.js'
import type { CrmValue } from '../crm-change.js'
import type { Dialect, StatusWriting } from '../dialect.js'
import { stagesOf, statusOf } from '../status.js'

const code = 'crm-status-not-taken'

const unknownStatus = (field: string, status: string): Issue =>
  doubtful(
    'crm-value-unknown',
    [field],
    said(
      `The dialect has no stage for the status ${quoted(status)}`,
      `映射中没有与状态${quoted(status)}对应的阶段`,
    ),
    said(
      'name it under `write.status`, or leave it to the CRM',
      '请在`write.status`中注明，或由客户关系管理系统自行使用',
    ),
  )

const pathText = (events: readonly string[]): Said => ({
  en: events.map((type) => `${eventName(type).en} (${type})`).join(', then '),
  zh: events.map((type) => `${eventName(type).zh}（${type}）`).join('，再'),
})

const remedyOf = (from: HandlingStage, goals: readonly HandlingStage[]): Said => {
  const events = eventsTo(from, goals)
  if (events === undefined)
    return said(
      'no events lead there from here; set the status back in the CRM',
      '从当前阶段无法到达，请在客户关系管理系统中改回原状态',
    )
  const path = pathText(events)
  return said(`report what happened: ${path.en}`, `请如实登记已发生的事项：${path.zh}`)
}

/**
 * A status that was set by hand in the CRM. It is written there and never read back as a decision: a warning says which events are lacking on
 * the way. What the CRM calls pending pauses nothing here.
 */
export const statusIssues = (
  complaint: Complaint,
  value: CrmValue,
  { write: { status: writing } }: Dialect,
): readonly Issue[] => {
  if (writing === undefined || value === null) return []
  const status = String(value)
  if (String(statusOf(complaint, writing)) === status) return []
  return issuesOf(complaint, status, writing)
}

const issuesOf = (complaint: Complaint, status: string, writing: StatusWriting): readonly Issue[] => {
  const { handling, title } = stageSummary(complaint.stage)
  const waiting = Object.entries(writing.waiting ?? {}).find(([, each]) => String(each) === status)
  const goals = stagesOf(status, writing)
  if (goals.includes(handling as HandlingStage)) return []
  if (goals.length === 0 && waiting === undefined) return [unknownStatus(writing.field, status)]
  const remedy =
    goals.length > 0
      ? remedyOf(handling as HandlingStage, goals)
      : said(
          'report what is waited for, such as information.requested; no clock pauses by a status',
          '请登记等待的事项，如information.requested；状态本身不会暂停任何时限',
        )
  return [
    doubtful(
      code,
      [writing.field],
      said(
        `The status became ${quoted(status)} in the CRM, while the complaint stands at "${title.en}": a status is no decision`,
        `客户关系管理系统中的状态改为${quoted(status)}，而投诉处于“${title.zh}”阶段：状态不等于处理决定`,
      ),
      remedy,
    ),
  ]
}
