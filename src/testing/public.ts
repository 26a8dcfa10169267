export {
  complaintStoreContract,
  lifecycleContract,
  parseCaseFile,
  type RunnableCase,
  type Scenario,
  type ScenarioAttempt,
  scenario,
  tableCases,
} from './index.js'
