export { type CaseFile, isCaseFile, readCaseFile, tableOfCases } from './case-file.js'
export { reasonsOfFailure } from './failed-case.js'
export { complaintStoreContract, type StoreContractOptions } from './store-contract.js'
export { type RunnableCase, tableCases } from './table-cases.js'
