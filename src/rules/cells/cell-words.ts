import { type Said, said } from '../../explanation.js'
import type { Input } from '../facts/column.js'

type Column = Pick<Input, 'name' | 'type'>

/** What may be wrong with a cell, by what is wrong. Values and texts come as they are quoted. */
export const cellWords = {
  excluding: (one: string, other: string): Said =>
    said(`${one} and ${other} exclude each other`, `${one} 与 ${other} 不能同时使用`),
  noOrder: ({ name, type }: Column): Said =>
    said(`"${name}" is of type ${type} and has no order`, `“${name}”的类型为 ${type}，不能比较大小`),
  emptyRange: (low: string, high: string): Said =>
    said(`no value lies between ${low} and ${high}`, `${low}与${high}之间没有任何取值`),
  noText: (found: string | undefined): Said =>
    said(`${found ?? 'an empty list'} is not a text to look for`, `${found ?? '空列表'}不是可供查找的文本`),
  needsText: (test: string, { name, type }: Column): Said =>
    said(
      `${test} needs a string input; "${name}" is of type ${type}`,
      `${test} 只能用于文本列，“${name}”的类型为 ${type}`,
    ),
  noList: ({ name, type }: Column): Said =>
    said(`"${name}" is of type ${type}, not a list`, `“${name}”的类型为 ${type}，不是列表`),
  isList: ({ name }: Column, value: string): Said =>
    said(`"${name}" is a list; ${value} is not`, `“${name}”为列表，${value}不是列表`),
  emptyList: said('an empty list matches nothing', '空列表与任何取值都不相符'),
  severalKeys: (count: number): Said =>
    said(`a cell object has one key, not ${count}`, `单元格对象只能有一个字段，实际有 ${count} 个`),
  noKey: (key: string): Said => said(`${key} is no key of a cell`, `${key}不是单元格的字段`),
  noCell: (value: string): Said => said(`${value} cannot stand in a cell`, `${value}不能用作单元格`),
  noTruth: (value: string): Said =>
    said(`null is true or false, not ${value}`, `null 只能为 true 或 false，实际为${value}`),
  beyondSimple: (text: string, type: string): Said =>
    said(
      `${text} is not S-FEEL for a ${type}, and no engine is there to read more`,
      `${text}不是 ${type} 列的 S-FEEL 写法，且未提供 FEEL 引擎`,
    ),
  noFeel: (text: string, type: string): Said =>
    said(`${text} is not a FEEL cell for a ${type}`, `${text}不是 ${type} 列的 FEEL 写法`),
  noTest: (text: string, why: Said): Said =>
    said(`${text} is no test of its column: ${why.en}`, `${text}不能用作该列的条件：${why.zh}`),
  tooDeep: (levels: number): Said =>
    said(`a cell nests deeper than ${levels} levels`, `单元格嵌套超过 ${levels} 层`),
  tooLarge: (parts: number): Said =>
    said(`a cell holds more than ${parts} parts`, `单元格超过 ${parts} 个部分`),
}

/** What helps, where what is wrong does not say it. */
export const cellRemedies = {
  keepOne: said('keep one of the two', '请只保留其中一个'),
  numberColumn: ({ name }: Column): Said =>
    said(
      `if "${name}" holds numbers, give its column the type number (in DMN: typeRef="number")`,
      `如“${name}”为数值，请将该列类型改为 number（DMN 中为 typeRef="number"）`,
    ),
  orderedColumns: said('only number and date inputs can be compared', '只有数值列和日期列可以比较大小'),
  swapped: said('were the two ends swapped?', '请检查上下限是否颠倒'),
  texts: said('give a text or several', '请填写一个或多个文本'),
  compareInstead: said('compare the value instead', '请改为比较取值'),
  plainValues: said('write the values themselves: ["a", "b"]', '请直接写取值：["a", "b"]'),
  anything: said('write "-" to match anything', '如不限，请写作 "-"'),
  split: said('split the rule into several', '请拆分为多条规则'),
}
