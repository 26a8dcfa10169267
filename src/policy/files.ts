export { type Files, loadPolicy } from './load.js'
export { shipped } from './shipped.js'
