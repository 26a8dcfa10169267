import type { CrmReading } from '../crm-change.js'
import { noId, notOfThisCrm, onlyIssue, together } from './findings.js'
import { flatFields } from './flat-fields.js'
import { readTime } from './read-time.js'
import { type Placed, recordsIn } from './record-lists.js'
import { changeEvent, changeHeader } from './salesforce-changes.js'
import { caseFields, publicComplaintFields } from './salesforce-fields.js'
import { salesforceId } from './salesforce-id.js'
import { seen } from './seen-record.js'
import type { Vendor } from './vendor.js'

const recordOf = ({ record, path }: Placed): CrmReading => {
  const id = salesforceId(record.Id)
  if (id === undefined) return onlyIssue(noId([...path, 'Id'], record.Id))
  const at = readTime(record.LastModifiedDate ?? record.CreatedDate, {})
  const told = seen(id, at)
  const into = salesforceId(record.MasterRecordId)
  if (into !== undefined) return { changes: [{ ...told, kind: 'merge', into }], issues: [] }
  if (record.IsDeleted === true) return { changes: [{ ...told, kind: 'removal' }], issues: [] }
  const { attributes: _, ...fields } = record
  return { changes: [{ ...told, kind: 'record', fields: flatFields(fields) }], issues: [] }
}

const readAs =
  (object: string) =>
  (payload: unknown): CrmReading => {
    const events = (Array.isArray(payload) ? payload : [payload]).map(changeHeader)
    const known = events.flatMap((event) => (event === undefined ? [] : [event]))
    if (known.length > 0)
      return together(known.map(({ header, payload: told }) => changeEvent(object, header, told)))
    const records = recordsIn(payload, ['records'], ({ Id }) => Id !== undefined)
    return records.length === 0
      ? onlyIssue(notOfThisCrm([], `Salesforce ${object}`))
      : together(records.map(recordOf))
  }

const written = (at: string) => at.replace('Z', '+0000')

const salesforce = (object: string, fields: Vendor['fields']): Vendor => ({
  object,
  idOf: salesforceId,
  read: readAs(object),
  times: {},
  writtenTime: written,
  fields,
  ownField: /^([A-Za-z]\w*__)?[A-Za-z]\w*__c$/,
})

/** `Case`, by Change Data Capture or as a record of the REST API: version 67, Summer '26. */
export const salesforceCase = salesforce('Case', caseFields)

/** `PublicComplaint`, as a record of the REST API: it has no change event that is documented. Version 67. */
export const salesforcePublicComplaint = salesforce('PublicComplaint', publicComplaintFields)
