import * as z from 'zod'
import { said } from '../../explanation.js'
import type { OwnWords } from '../../zod-words.js'

/** Controls, invisible characters of formatting, private use, and separators other than the plain space. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0]/u

const loneSurrogate = /\p{Surrogate}/u

const words = (code: OwnWords['code'], wrong: OwnWords['words']['wrong']): { readonly params: OwnWords } => ({
  params: {
    code,
    words: {
      wrong,
      remedy: said(
        'give the id as the system that signs people in writes it',
        '请按身份认证系统中的写法填写',
      ),
    },
  },
})

/**
 * Who somebody is: controls such as four-eyes compare it. Two spellings that look the same are not to pass for two people, so there are no
 * blanks around it, nothing that cannot be seen, and one form of every letter (NFC).
 */
export const personId = z
  .string()
  .min(1)
  .max(200)
  .refine(
    (id) => id === id.trim(),
    words('unfit-person-id', said('has blanks before or behind', '首尾有空白')),
  )
  .refine(
    (id) => !unseen.test(id) && !loneSurrogate.test(id),
    words('unfit-person-id', said('holds characters that cannot be seen', '含有不可见字符')),
  )
  .refine(
    (id) => loneSurrogate.test(id) || id === id.normalize('NFC'),
    words('unfit-person-id', said('is not in the normal form NFC', '未采用 NFC 规范形式')),
  )
