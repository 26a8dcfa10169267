import { type Said, said } from '../../explanation.js'

/** What may be wrong with a column, by what is wrong. Values come as they are quoted. */
export const columnWords = {
  noName: (name: string): Said => said(`a column needs a name, not ${name}`, `列须有名称，实际为${name}`),
  reserved: (name: string): Said => said(`${name} cannot name a column`, `${name}不能用作列名`),
  twice: (name: string): Said => said(`two columns are called ${name}`, `有两列都叫${name}`),
  noValues: said('values is a list that is not empty', 'values 须为非空列表'),
  valueTwice: said('a value is listed twice', '有取值重复列出'),
  noFact: (fact: string): Said => said(`${fact} is no name of a fact`, `${fact}不能用作事实名称`),
  noSynonyms: said(
    'synonyms is an object by word, on a string column',
    'synonyms 须为以词为键的对象，且只用于文本列',
  ),
  noWord: (word: string): Said => said(`${word} is no word`, `${word}不能用作同义词`),
  isValue: (word: string): Said => said(`${word} is a value itself`, `${word}本身就是取值`),
  chained: (word: string, value: string): Said =>
    said(`${word} stands for ${value}, which is a synonym itself`, `${word}所代表的${value}本身也是同义词`),
  noOrder: (key: string): Said =>
    said(`${key} needs a number or date column`, `${key} 只能用于数值列或日期列`),
  reversed: said('max lies below min', 'max 小于 min'),
  integer: said('integer is true or false, on a number column', 'integer 须为 true 或 false，且只用于数值列'),
  optional: said('optional is true or false', 'optional 须为 true 或 false'),
  noObject: (column: string): Said =>
    said(`a column is an object, not ${column}`, `列须为对象，实际为${column}`),
  noType: (type: string): Said => said(`${type} is no type`, `${type}不是可用的类型`),
  noLabel: said('label is { en, zh }', 'label 须写作 { en, zh }'),
  noColumns: (side: string): Said => said(`${side} is a list of columns`, `${side} 须为列的列表`),
  noRank: (policy: string): Said =>
    said(
      `${policy} ranks by the order of an output's values, and no output has any`,
      `${policy} 按输出取值的先后排序，而所有输出均未列出取值`,
    ),
  oneOutput: (aggregation: string): Said =>
    said(`${aggregation} needs exactly one output`, `${aggregation}只能有一个输出列`),
  noSum: said('only a number output can be summed', '只有数值输出可以求和'),
}

/** What helps, where what is wrong does not say it. */
export const columnRemedies = {
  otherName: said('give it another name', '请另取名称'),
  leaveOut: said('leave it out', '请删除'),
  ownSynonyms: said('write { "房贷": "个人住房贷款" }', '请写作 { "房贷": "个人住房贷款" }'),
  exchange: said('exchange the two', '请对调'),
  listValues: said('give an output its `values`, the strongest first', '请为输出列出 `values`，由高到低'),
}
