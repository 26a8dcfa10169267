import type { Issue } from '../issues.js'

/** U+FFFD stands where bytes did not fit the encoding; a file may also hold it by right, so it is a warning only. */
export const suspiciousText = (raw: string): readonly Issue[] =>
  raw.includes('\uFFFD')
    ? [
        {
          code: 'replacement-character',
          severity: 'warning',
          path: [],
          message: 'the text holds U+FFFD, where bytes could not be decoded',
          hint: 'is the encoding right? Chinese files are often gb18030',
        },
      ]
    : []
