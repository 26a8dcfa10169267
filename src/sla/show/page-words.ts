import type { Said } from '../../explanation.js'

/** Headings and labels of a deadline that is shown. */
export const pageWords = {
  due: { en: 'Due', zh: '到期日' },
  date: { en: 'Date', zh: '日期' },
  what: { en: 'What it is', zh: '说明' },
  day: { en: 'Day', zh: '第几日' },
  time: { en: 'Time', zh: '时长' },
  sum: { en: 'Sum', zh: '合计' },
  why: { en: 'Why', zh: '理由' },
  provisional: {
    en: 'Provisional: it rests on dates whose holidays are not published.',
    zh: '暂定：所涉日期的节假日安排尚未公布。',
  },
  ledger: { en: 'Day by day', zh: '逐日计算' },
} as const satisfies Record<string, Said>
