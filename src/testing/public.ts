export {
  complaintStoreContract,
  lifecycleContract,
  parseCaseFile,
  type RunnableCase,
  regimeContract,
  type Scenario,
  scenario,
  tableCases,
} from './index.js'
