import { type Said, said } from '../../explanation.js'

/** A remedy that is an example: `write [1..5)`. */
export const writeAs = (example: string): Said => said(`write ${example}`, `请写作 ${example}`)

/** A sentence with another one behind it. */
export const both = (first: Said, second: Said | undefined): Said =>
  second === undefined ? first : said(`${first.en} ${second.en}`, `${first.zh}${second.zh}`)
