import { isRecord } from '../../is-record.js'
import type { CrmReading } from '../crm-change.js'
import { failedAnswer, onlyIssue } from './findings.js'

/** Some CRMs say that a request failed inside an answer that says HTTP 200. */
export const failureIn = (payload: unknown, success: number): CrmReading | undefined => {
  if (!isRecord(payload) || payload.code === undefined || Number(payload.code) === success) return undefined
  return onlyIssue(failedAnswer(['code'], payload.code))
}
