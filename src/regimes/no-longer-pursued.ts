import type { EventPattern } from './clock-definition.js'

/** The complaint is not pursued any more on its own: every duty towards the complainant under it ends. */
export const noLongerPursued: EventPattern[] = ['complaint.withdrawn', 'complaint.merged']
