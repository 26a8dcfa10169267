import type { NormalisedText } from './normalise.js'

/** A stretch of text, half open. */
export interface Span {
  readonly start: number
  readonly end: number
}

const agents =
  '客服|坐席|座席|客服代表|客服人员|客服专员|工作人员|话务员|接线员|客户经理|柜员|银行|机器人|智能客服|系统|agent|representative|rep|advisor|adviser|operator|csr|bank|teller|staff|bot|chatbot|support|ivr|banker'
const customers =
  '客户|用户|顾客|来电人|来电|投诉人|消费者|市民|持卡人|客人|我|本人|customer|caller|client|complainant|user|consumer|member|me'

/** A name with a colon at the beginning of a line or of a sentence: somebody begins to speak. */
const speaker = () =>
  new RegExp(`(^|[\\n。！？!?；;.])[ \\t　]*(?:(${agents})|(${customers})) ?[0-9a-z一二]?[ \\t]*[:：]`, 'gi')

/** Whether a text has a letter at least so many times. */
const hasTwo = (text: string, letter: string): boolean => {
  const first = text.indexOf(letter)
  return first >= 0 && text.indexOf(letter, first + 1) >= 0
}

const agentsTurns = (text: string): Span[] => {
  if (!hasTwo(text, ':') && !hasTwo(text, '：') && !(text.includes(':') && text.includes('：'))) return []
  const turns = [...text.matchAll(speaker())].map((found) => ({
    start: found.index,
    isAgent: found[2] !== undefined,
  }))
  if (turns.length < 2) return []
  return turns.flatMap(({ start, isAgent }, index) =>
    isAgent ? [{ start, end: turns[index + 1]?.start ?? text.length }] : [],
  )
}

/** Something that begins a line, and what a text must hold for it: looking for that costs less. */
interface LineForm {
  readonly line: RegExp
  readonly needs: RegExp
}

/** From here on a mail repeats another one. */
const quotingBegins: readonly LineForm[] = [
  { line: /[ \t]*-{2,}[ \t]*(?:original|forwarded|原始|转发|回复)[^\n]{0,40}$/imy, needs: /--/ },
  { line: /[ \t]*begin forwarded message:/imy, needs: /forwarded message:/i },
  { line: /[ \t]*on [^\n]{5,120} wrote:[ \t]*$/imy, needs: /wrote:/i },
  { line: /[ \t]*(?:在|于)?[^\n]{4,80}(?:写道|寫道|来信)[:：][ \t]*$/my, needs: /[道信][:：]/ },
  { line: /[ \t]*(?:发件人|發件人|寄件者|寄件人)[ \t]*[:：]/my, needs: /件[人者]/ },
  { line: /[ \t]*from:[^\n]+\n[ \t]*(?:sent|to|date|subject|cc):/imy, needs: /from:/i },
  {
    line: /[ \t]*(?:le|el|em) [^\n]{5,120} (?:a écrit|escribió|escreveu) ?:[ \t]*$/imy,
    needs: /(?:écrit|escribió|escreveu) ?:/i,
  },
]

const lineEnds = /[\n\r\u2028\u2029]/g

/** Where the first line begins that has one of the forms. */
const firstLine = (text: string, forms: readonly LineForm[]): number | undefined => {
  const possible = forms.filter(({ needs }) => needs.test(text))
  if (possible.length === 0) return undefined
  for (const start of [0, ...Array.from(text.matchAll(lineEnds), ({ index }) => index + 1)])
    for (const { line } of possible) {
      line.lastIndex = start
      if (line.test(text)) return start
    }
  return undefined
}

const quotingMark = /[>＞|]/

const quotedLines = (text: string): Span[] =>
  quotingMark.test(text)
    ? [...text.matchAll(/^[ \t]*(?:>|＞|\|)[^\n]*(?:\n|$)/gm)].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
      }))
    : []

const quotedMail = (text: string): Span[] => {
  const start = firstLine(text, quotingBegins)
  return start === undefined ? [] : [{ start, end: text.length }]
}

/** What stands under a letter: a line of dashes, a device, a formula of confidence. */
const signatureBegins: readonly LineForm[] = [
  { line: /--[ \t]*$/my, needs: /--/ },
  {
    line: /[ \t]*(?:sent from my |get outlook for |发自我的|發自我的|來自我的)[^\n]*/imy,
    needs: /from my |outlook for |自我的/i,
  },
  {
    line: /[ \t]*(?:[^\n]{0,30})(?:this (?:e-?mail|message)[^\n]{0,60}(?:confidential|privileged|intended)|本邮件(?:可能|及|含|所)|本郵件|此邮件[^\n]{0,20}(?:保密|机密))/imy,
    needs: /this (?:e-?mail|message)|[本此][邮郵]件/i,
  },
]

/** A farewell that is followed by nothing but a few short lines. */
const farewell =
  /^[ \t　]*(?:此致|敬礼|敬禮|顺祝|順祝|祝好|谨启|謹啟|(?:best|kind|warm)? ?regards|sincerely|yours (?:truly|sincerely|faithfully)|cheers)[^\n]{0,20}\n/im

const mostLinesOfASignature = 8
const longestLineOfASignature = 60

const farewellWord =
  /此致|敬[礼禮]|[顺順]祝|祝好|谨启|謹啟|regards|sincerely|yours (?:truly|faithfully)|cheers/i

const signature = (text: string): Span[] => {
  const begins: number[] = []
  const begin = firstLine(text, signatureBegins)
  if (begin !== undefined) begins.push(begin)
  const found = farewellWord.test(text) ? farewell.exec(text) : null
  if (found !== null) {
    const lines = text
      .slice(found.index + found[0].length)
      .trim()
      .split('\n')
    if (
      lines.length <= mostLinesOfASignature &&
      lines.every((line) => line.length <= longestLineOfASignature)
    )
      begins.push(found.index + found[0].length)
  }
  return begins.length === 0 ? [] : [{ start: Math.min(...begins), end: text.length }]
}

/** What staff are said to have asked, in marks of quotation: their question about the regulator is no threat of the customer's. */
const staffSaid =
  /(柜员|柜員|客服|经理|經理|行长|行長|工作人员|职员|職員|坐席|大堂|保安|teller|clerk|agent|rep|representative|manager|banker|staff|employee)([^。！？!?\n"“「『]{0,12})(反问|反問|质问|質問|问|問|asked|asks)([^。！？!?\n"“「『]{0,10})(["“「『])([^"”」』\n]{1,300})["”」』]/gi

/** The customer told staff: these are the customer's own words. */
const ownWords = /(?:我|本人|i|we)[^。！？!?\n]{0,8}$/i

/** Without this nothing that staff asked is quoted. */
const askedInMarks = /(?:问|問|asked|asks)[^。！？!?\n"“「『]{0,10}["“「『]/i

const quotedStaff = (text: string): Span[] =>
  (askedInMarks.test(text) ? [...text.matchAll(staffSaid)] : []).flatMap((found) => {
    if (ownWords.test(text.slice(Math.max(0, found.index - 12), found.index))) return []
    const end = found.index + found[0].length
    return [{ start: end - (found[6]?.length ?? 0) - 1, end }]
  })

const joined = (spans: readonly Span[]): Span[] => {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const found: { start: number; end: number }[] = []
  for (const { start, end } of sorted) {
    const last = found.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

const word = /[\p{L}\p{N}]/gu

/** Whether so many letters stand outside of some stretches. */
const hasLettersOutside = (text: string, spans: readonly Span[], least: number): boolean => {
  let count = 0
  let from = 0
  for (const { start, end } of [...spans, { start: text.length, end: text.length }]) {
    word.lastIndex = from
    for (let found = word.exec(text); found !== null && found.index < start; found = word.exec(text)) {
      count += 1
      if (count === least) return true
    }
    from = end
  }
  return false
}

/** Where nothing that is set aside can be: no line, no quotation, no colon. */
const mayHold = /[\n"“「『]|[:：]/

/** Less than this is no letter: a text that would be set aside altogether is the letter itself. */
const leastOwnLetters = 2

/**
 * The places of a letter that are not its writer's words: quoted mail, the signature, the turns of an agent in a transcript, what staff
 * are quoted with. In offsets of the original text.
 *
 * @example
 * setAside('坐席：您要投诉盗刷吗？\n客户：不是，我想改手机号。') // [{ start: 0, end: 11 }]
 */
export const setAside = (text: string): readonly Span[] => {
  if (!mayHold.test(text)) return []
  const found = joined([
    ...agentsTurns(text),
    ...quotedLines(text),
    ...quotedMail(text),
    ...signature(text),
    ...quotedStaff(text),
  ])
  return found.length > 0 && hasLettersOutside(text, found, leastOwnLetters) ? found : []
}

const normalisedPlace = ({ text, originalIndex }: NormalisedText, original: number): number => {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (originalIndex(middle) < original) low = middle + 1
    else high = middle
  }
  return low
}

/** The same places in normalised text. */
export const inNormalised = (spans: readonly Span[], normalised: NormalisedText): readonly Span[] =>
  spans.map(({ start, end }) => ({
    start: normalisedPlace(normalised, start),
    end: normalisedPlace(normalised, end),
  }))
