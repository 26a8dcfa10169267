export { type DeliverOptions, deliver } from './deliver.js'
export { runWorker, type WorkerOptions } from './run-worker.js'
