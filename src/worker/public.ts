export { type DeliverOptions, deliver } from './deliver.js'
