import { type Said, said } from '../../explanation.js'
import { nearestWord } from '../../nearest-word.js'
import { both, writeAs } from '../facts/write-as.js'
import { Fault, named } from './feel-reading.js'
import type { FeelSignature } from './feel-signatures.js'

export const noValue = (text: string): Fault =>
  new Fault(
    said(`${text} is no value of FEEL`, `${text} 不是有效的 FEEL 取值`),
    said('write a day or duration that exists', '请填写实际存在的日期或时长'),
  )

export const unfitOperands = (text: string, first: string, sign: string, second: string): Fault =>
  new Fault(
    said(
      `${text} computes ${named(first).en} ${sign} ${named(second).en}`,
      `${text} 将${named(first).zh}与${named(second).zh}作 ${sign} 运算`,
    ),
    said('compute with values that fit together', '请使用可以一起运算的取值'),
  )

export const incomparable = (text: string, left: string, right: string): Fault =>
  new Fault(
    said(
      `${text} compares ${named(left).en} with ${named(right).en}`,
      `${text} 将${named(left).zh}与${named(right).zh}比较`,
    ),
    said('only values of one type can be compared', '只有同一类型的取值可以比较'),
  )

export const testNotValue = (text: string): Fault =>
  new Fault(
    said(`${text} is a test where a value is expected`, `此处应为取值，而 ${text} 是条件`),
    said(
      'write "or" as a comma, "and" as an interval such as [5..7)',
      '“或”请写作逗号，“且”请写作区间，例如 [5..7)',
    ),
  )

export const comparesAnswer = (text: string): Fault =>
  new Fault(
    said(`${text} compares the answer of a comparison`, `${text} 对比较结果再作比较`),
    said('join tests by "and"', '请用 and 连接各条件'),
  )

export const notTruth = (text: string, kind: string): Fault =>
  new Fault(
    said(`${text} is ${named(kind).en}, not true or false`, `${text} 是${named(kind).zh}，不是真假值`),
    said('write "or" between values as a comma', '取值之间的“或”请写作逗号'),
  )

export const argumentCount = (name: string, { least, most }: FeelSignature, count: number): Fault =>
  new Fault(
    said(
      `${name}() takes ${least === most ? least : `${least} or more`} arguments, not ${count}`,
      `${name}() 须有${least === most ? '' : '至少'} ${least} 个参数，实际为 ${count} 个`,
    ),
  )

export const unfitArgument = (name: string, wanted: string, kind: string): Fault =>
  new Fault(
    said(
      `${name}() takes ${named(wanted).en}, not ${named(kind).en}`,
      `${name}() 的参数应为${named(wanted).zh}，实际为${named(kind).zh}`,
    ),
  )

export const pattern = (text: string, fault: Said): Fault =>
  new Fault(said(`the pattern ${text} ${fault.en}`, `正则表达式 ${text} ${fault.zh}`))

export const noFunction = (name: string, known: readonly string[]): Fault => {
  const near = nearestWord(name, known)
  return new Fault(
    said(`there is no function ${name}()`, `没有函数 ${name}()`),
    near === undefined ? undefined : said(`did you mean ${near}()?`, `是否为 ${near}()？`),
  )
}

export const functionNotValue = (name: string): Fault =>
  new Fault(
    said(`${name} is a function of FEEL and no value`, `${name} 是 FEEL 函数，不是取值`),
    said(`write "${name}" for the word`, `如指该词本身，请写作 "${name}"`),
  )

export const unknownName = (name: string, columns: readonly string[]): Fault => {
  const near = nearestWord(name, columns)
  const quoted = JSON.stringify(name)
  const inQuotes = said(`texts stand in double quotes: ${quoted}`, `文本须加双引号：${quoted}`)
  return new Fault(
    said(`${quoted} is no column and nothing that FEEL knows`, `${quoted} 既不是列名，也不是 FEEL 的名称`),
    near === undefined ? inQuotes : both(said(`did you mean ${near}?`, `是否为 ${near}？`), inQuotes),
  )
}

export const endlessFunction = (): Fault =>
  new Fault(
    said('a function in a context can call itself without end', '上下文对象中的函数可能无限调用自身'),
    said('compute the value itself', '请直接计算取值'),
  )

export const openRange = (): Fault =>
  new Fault(
    said('a loop over a range needs both ends written out', '区间循环的起止须直接写明数值'),
    writeAs('for i in 1..10'),
  )
