export { type FileReader, type Files, loadPolicy, shipped } from './index.js'
