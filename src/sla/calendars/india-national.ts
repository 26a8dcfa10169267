import type { CalendarDefinition } from '../definition.js'
import { officeWeek } from './office-week.js'
import { sourcesByYear } from './sources-by-year.js'

/**
 * India: the three national holidays only. Bank holidays are notified state by state under the Negotiable Instruments Act, so a bank adds
 * those of its state, and its working Saturdays, before it relies on this.
 */
export const indiaNational: CalendarDefinition = {
  id: 'india-national',
  version: '2026',
  title: { en: 'India (national holidays only)', zh: '印度（仅全国性假日）' },
  timeZone: 'Asia/Kolkata',
  weekly: officeWeek,
  holidays: [
    { date: '*-01-26', name: { en: 'Republic Day', zh: '共和国日' } },
    { date: '*-08-15', name: { en: 'Independence Day', zh: '独立日' } },
    { date: '*-10-02', name: { en: 'Gandhi Jayanti', zh: '甘地诞辰日' } },
  ],
  publishedFrom: '2014-01-01',
  publishedThrough: '2026-12-31',
  sources: sourcesByYear(2014, 2026, {
    cite: 'National holidays of India',
    confidence: 'S',
    note: 'holidays of the states are missing',
  }),
}
