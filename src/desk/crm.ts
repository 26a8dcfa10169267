export {
  type CrmChange,
  type CrmName,
  type CrmStep,
  crmUpdate,
  type Dialect,
  parseDialect,
  readPayload,
  starterDialect,
  stepFor,
  verifyDialect,
} from '../crm/index.js'
export { takeIn } from './take-in.js'
