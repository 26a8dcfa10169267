/** What an XML id is made of: letters, digits, `_`, `.` and `-`, with no digit in front. */
const plainId = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

/** Whether a name can stand as an XML id as it is. */
export const isXmlId = (name: string): boolean => plainId.test(name)

/** Whether a name can follow a prefix in an XML id as it is. */
export const isXmlIdPart = (name: string): boolean => plainId.test(`_${name}`)

/** An XML id out of any name: other letters become their code points. Different names give different ids. */
export const xmlIdOf = (kind: string, name: string): string =>
  `${kind}-${Array.from(name, (letter) => (/[\p{L}\p{N}.-]/u.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(16)}_`)).join('')}`
