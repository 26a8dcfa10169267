import { said } from '../explanation.js'
import { doubtful, type Issue } from '../issues.js'

/** U+FFFD stands where bytes did not fit the encoding; a file may also hold it by right, so it is a warning only. */
export const suspiciousText = (raw: string): readonly Issue[] =>
  raw.includes('\uFFFD')
    ? [
        doubtful(
          'replacement-character',
          [],
          said('the text holds U+FFFD, where bytes could not be decoded', '文本含有 U+FFFD，有字节无法解码'),
          said(
            'is the encoding right? Chinese files are often gb18030',
            '请检查编码是否正确，中文文件常用 gb18030',
          ),
        ),
      ]
    : []
