export {
  type AcceptedRow,
  type ImportedComplaint,
  type ImportFormat,
  type Mapping,
  parseMapping,
  type ReadRow,
  type RejectedRow,
  readComplaints,
} from './index.js'
