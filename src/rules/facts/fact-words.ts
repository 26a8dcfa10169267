import { type Said, said } from '../../explanation.js'

/** What may be wrong with a fact, and what mends it. Values come as they are quoted. */
export const factWords = {
  notWhole: (fact: string): Said => said(`${fact} is not a whole number`, `${fact}不是整数`),
  giveWhole: said('give a whole number', '须填写整数'),
  outside: (fact: string, least: unknown = '…', most: unknown = '…'): Said =>
    said(`${fact} lies outside ${least} to ${most}`, `${fact}超出 ${least} 至 ${most} 的范围`),
  noList: (fact: string): Said => said(`${fact} is not a list of texts`, `${fact}不是文本列表`),
  missing: (name: string): Said => said(`"${name}" is missing`, `缺少“${name}”`),
  giveIt: said('give the fact, or declare the input optional', '请提供该事实，或将该输入列声明为 optional'),
  notPlain: (fact: string): Said => said(`${fact} is not a plain value`, `${fact}不是简单取值`),
  givePlain: said(
    'give a text, a number, true, false or a list of such',
    '须填写文本、数值、true、false 或其列表',
  ),
}
