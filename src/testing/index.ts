export { complaintStoreContract, type StoreContractOptions } from './store-contract.js'
