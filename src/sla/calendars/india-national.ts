import type { CalendarDefinition, Holiday } from '../calendar/definition.js'
import { officeWeek } from './office-week.js'

const memorandum = 'Department of Personnel and Training, holidays in Central Government offices'
const note = 'read in a copy of the list; the holidays that states notify for banks are missing'

const nationalDays: readonly Holiday[] = [
  { date: '*-01-26', name: { en: 'Republic Day', zh: '共和国日' } },
  { date: '*-08-15', name: { en: 'Independence Day', zh: '独立日' } },
  { date: '*-10-02', name: { en: 'Gandhi Jayanti', zh: '甘地诞辰日' } },
]

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
  holidays: nationalDays,
  caution: {
    en: 'It has the three national holidays alone: no holidays of banks and no second and fourth Saturdays; india-banks has the Saturdays',
    zh: '仅含三个全国性假日，不含银行假日及每月第二、第四个星期六；india-banks 含上述星期六',
  },
  fixedDays: [
    {
      by: 'custom',
      holidays: nationalDays,
      source: { cite: `${memorandum}, Annexure I of every year`, confidence: 'S', note },
    },
  ],
  publishedFrom: '2025-01-01',
  publishedThrough: '2026-12-31',
  sources: {
    '2025': {
      cite: `${memorandum} during the year 2025, Annexure I`,
      confidence: 'S',
      url: 'https://cgstaffportal.in/2024/07/central-government-gazetted-holidays-in-2025/',
      note,
    },
    '2026': {
      cite: `${memorandum} during the year 2026, memorandum of 3 July 2025`,
      confidence: 'S',
      url: 'https://niepvd.nic.in/?p=9775',
      note,
    },
  },
}
