import { said } from '../../explanation.js'

/** What may be wrong with opening hours, and what mends it. */
export const hoursWords = {
  noPair: said('An interval is a pair of wall times', '时段须为一对钟点'),
  noTime: said('An end of the interval is no wall time', '时段的起止不是有效钟点'),
  example: said(
    "write ['09:00', '17:30']; the close may be '24:00', or earlier than the open to run past midnight",
    "请写作 ['09:00', '17:30']；结束可写 '24:00'，早于开始则表示跨过午夜",
  ),
  overlap: said('The interval overlaps another one of the same day', '该时段与同日其他时段重叠'),
  join: said('join the two, or correct one', '请合并，或更正其中之一'),
  pastMidnight: said(
    'The interval runs past midnight into the hours of the next weekday',
    '该时段跨过午夜，与次日营业时间重叠',
  ),
  endEarlier: said('let it end earlier', '请提前结束时间'),
}
