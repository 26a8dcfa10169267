export { cnMainland } from './cn-mainland.js'
