/** What may be wrong with opening hours, and what mends it. */
export const hoursWords = {
  noPair: { en: 'An interval is a pair of wall times', zh: '时段须为一对钟点' },
  noTime: { en: 'An end of the interval is no wall time', zh: '时段的起止不是有效钟点' },
  example: {
    en: "write ['09:00', '17:30']; the close may be '24:00', or earlier than the open to run past midnight",
    zh: "请写作 ['09:00', '17:30']；结束可写 '24:00'，早于开始则表示跨过午夜",
  },
  overlap: { en: 'The interval overlaps another one of the same day', zh: '该时段与同日其他时段重叠' },
  join: { en: 'join the two, or correct one', zh: '请合并，或更正其中之一' },
  pastMidnight: {
    en: 'The interval runs past midnight into the hours of the next weekday',
    zh: '该时段跨过午夜，与次日营业时间重叠',
  },
  endEarlier: { en: 'let it end earlier', zh: '请提前结束时间' },
}
