import type { Said, Source } from '../../explanation.js'
import type { HolidayNotice } from './notice.js'

const newYear: Said = { en: "New Year's Day", zh: '元旦' }
const spring: Said = { en: 'Spring Festival', zh: '春节' }
const qingming: Said = { en: 'Qingming', zh: '清明节' }
const labour: Said = { en: 'Labour Day', zh: '劳动节' }
const dragonBoat: Said = { en: 'Dragon Boat Festival', zh: '端午节' }
const midAutumn: Said = { en: 'Mid-Autumn Festival', zh: '中秋节' }
const national: Said = { en: 'National Day', zh: '国庆节' }
const nationalAndMidAutumn: Said = { en: 'Mid-Autumn Festival and National Day', zh: '中秋节、国庆节' }

const notice = (number: string, url: string): Source => ({
  cite: `国务院办公厅关于${number}年部分节假日安排的通知`,
  confidence: 'S',
  url,
})

/** The yearly arrangements of the State Council; a year that is not here has not been entered. */
export const cnMainlandNotices: readonly HolidayNotice[] = [
  {
    year: 2023,
    source: notice('2023', 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'),
    off: [
      [newYear, '2022-12-31', '2023-01-02'],
      [spring, '2023-01-21', '2023-01-27'],
      [qingming, '2023-04-05'],
      [labour, '2023-04-29', '2023-05-03'],
      [dragonBoat, '2023-06-22', '2023-06-24'],
      [nationalAndMidAutumn, '2023-09-29', '2023-10-06'],
    ],
    worked: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  {
    year: 2024,
    source: notice('2024', 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'),
    off: [
      [newYear, '2024-01-01'],
      [spring, '2024-02-10', '2024-02-17'],
      [qingming, '2024-04-04', '2024-04-06'],
      [labour, '2024-05-01', '2024-05-05'],
      [dragonBoat, '2024-06-10'],
      [midAutumn, '2024-09-15', '2024-09-17'],
      [national, '2024-10-01', '2024-10-07'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    source: notice('2025', 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'),
    off: [
      [newYear, '2025-01-01'],
      [spring, '2025-01-28', '2025-02-04'],
      [qingming, '2025-04-04', '2025-04-06'],
      [labour, '2025-05-01', '2025-05-05'],
      [dragonBoat, '2025-05-31', '2025-06-02'],
      [nationalAndMidAutumn, '2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: notice('2026', 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'),
    off: [
      [newYear, '2026-01-01', '2026-01-03'],
      [spring, '2026-02-15', '2026-02-23'],
      [qingming, '2026-04-04', '2026-04-06'],
      [labour, '2026-05-01', '2026-05-05'],
      [dragonBoat, '2026-06-19', '2026-06-21'],
      [midAutumn, '2026-09-25', '2026-09-27'],
      [national, '2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
]
