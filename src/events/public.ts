export { type CloudEventOfEntry, cloudEvent } from './cloud-event.js'
