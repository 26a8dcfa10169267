import { said } from '../../explanation.js'
import { type Issue, noted, quoted, wrong } from '../../issues.js'
import type { CrmReading } from '../crm-change.js'

type Path = Issue['path']

/** Nothing of this CRM's. */
export const notOfThisCrm = (path: Path, expected: string): Issue =>
  wrong(
    'crm-unreadable',
    path,
    said(`This is no ${expected}`, `该内容不是${expected}`),
    said(
      'send the payload as the CRM sent it, parsed from JSON, and name the right `crm` in the dialect',
      '请原样传入客户关系管理系统发来的JSON内容，并核对映射中的`crm`',
    ),
  )

export const noId = (path: Path, value: unknown): Issue =>
  wrong(
    'crm-id-unreadable',
    path,
    said(`${quoted(String(value))} is no id of a record`, `${quoted(String(value))}不是有效的记录编号`),
    said(
      'send ids as text: long numbers lose their last digits as JSON numbers',
      '编号请以文本传输：长数字在JSON中会丢失末尾数位',
    ),
  )

export const otherObject = (path: Path, object: unknown, expected: string): Issue =>
  noted(
    'crm-other-object',
    path,
    said(
      `A change of ${quoted(String(object))}, while the dialect reads ${expected}; nothing was taken`,
      `该变更属于${quoted(String(object))}，而映射仅读取${expected}，未予处理`,
    ),
  )

export const notTaken = (path: Path, what: string): Issue =>
  noted(
    'crm-change-not-taken',
    path,
    said(
      `${quoted(what)} is a change that a complaint does not follow`,
      `投诉不跟随该类变更：${quoted(what)}`,
    ),
  )

export const failedAnswer = (path: Path, code: unknown): Issue =>
  wrong(
    'crm-failed-answer',
    path,
    said(
      `The CRM answered with code ${quoted(String(code))}: it refused the request`,
      `客户关系管理系统返回错误码${quoted(String(code))}，请求未成功`,
    ),
    said('mend the request; there is no record in this answer', '请修正请求；该返回中没有记录'),
  )

/** Several readings, one after the other. */
export const together = (readings: readonly CrmReading[]): CrmReading => ({
  changes: readings.flatMap(({ changes }) => changes),
  issues: readings.flatMap(({ issues }) => issues),
})

export const onlyIssue = (issue: Issue): CrmReading => ({ changes: [], issues: [issue] })
