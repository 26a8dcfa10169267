export {
  type ImportedComplaint,
  type ImportFormat,
  type Mapping,
  parseMapping,
  type ReadRow,
  readComplaints,
} from './index.js'
