import type { Complaint } from './complaint.js'

/**
 * The complaint that this one is merged into now, also when its file has since been closed. The record keeps saying so of a merge that
 * was undone.
 */
export const mergedInto = ({ stage, record }: Complaint): string | undefined =>
  stage.context.ending === 'merged' ? record.mergedInto : undefined
