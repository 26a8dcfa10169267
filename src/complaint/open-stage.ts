import { stageSummary } from '../machine/index.js'
import type { Complaint } from './complaint.js'

/** Whether the bank is still handling it. */
export const isOpen = ({ stage }: Complaint): boolean => stageSummary(stage).open
