export {
  complaintStoreContract,
  type LifecycleContractOptions,
  lifecycleContract,
  parseCaseFile,
  type RunnableCase,
  type Scenario,
  type ScenarioAttempt,
  type StoreContractOptions,
  scenario,
  tableCases,
} from './index.js'
