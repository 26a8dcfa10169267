import type { Actor } from '../../vocabulary/index.js'

/** Whoever acts for themself or for a customer: their number is as personal as their name. */
export const isCustomer = ({ role }: Actor): boolean => role === 'complainant' || role === 'representative'
