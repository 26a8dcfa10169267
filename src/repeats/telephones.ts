import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { isDamagedNumber, isMaskedNumber, numberInCell } from '../damaged-number.js'

/** Several numbers in one cell. */
const apart = /[/、,，;；|]|或|\bor\b|(?<=\d{7})\s+(?=\d{7})/i

/** What people write in front of a number and behind it: 手机：, (妻), home. */
const label = /^[^\d+(]+|\((?=[^()]*\p{L})[^()]*\)\s*$|[\p{L}\s.:]+$/gu

const extension = /(?:转|轉|分机|分機|內線|内线|ext\.?|x|#)\s*[:：]?\s*(\d{1,6})\s*$/i

/** Fewer digits are an extension or a short number that many share. */
const fewestDigits = 7

/** A country code set apart, without a + in front. */
const looksInternational = /^\(?[1-9]\d{0,2}\)?[\s-]/

/** Numbers of companies, which nobody is known by. */
const ofCompanies: ReadonlySet<unknown> = new Set(['SHARED_COST', 'TOLL_FREE', 'PREMIUM_RATE', 'UAN'])

const parsed = (written: string, region: CountryCode): PhoneNumber | undefined => {
  const inRegion = parsePhoneNumberFromString(written, { defaultCountry: region, extract: false })
  if (inRegion?.isValid() === true) return inRegion
  if (!looksInternational.test(written)) return undefined
  const abroad = parsePhoneNumberFromString(`+${written.replace(/\D/g, '')}`)
  return abroad?.isValid() === true ? abroad : undefined
}

const telephone = (written: string, region: CountryCode): string | undefined => {
  if (isMaskedNumber(written) || isDamagedNumber(written, 'telephone')) return undefined
  const behind = extension.exec(written)?.[1]
  const number = numberInCell(written.replace(extension, '').replace(label, ''))
  const digits = number.replace(/\D/g, '')
  if (digits.length < fewestDigits || /^(\d)\1+$/.test(digits)) return undefined
  const known = parsed(number, region)
  if (ofCompanies.has(known?.getType())) return undefined
  const found = known?.number ?? `${number.startsWith('+') ? '+' : ''}${digits}`
  return behind === undefined ? found : `${found};ext=${behind}`
}

/**
 * The telephone numbers that a cell holds, each in the one form in which it is compared: E.164 by libphonenumber's metadata, with its
 * extension. A number that is none there is compared by its digits; one that is damaged, masked, too short, a company's
 * (400, 800) or the same digit throughout identifies nobody.
 *
 * @param region where a number without country code is dialled: ISO 3166, two letters
 * @example
 * telephonesIn('139 0000 0001（妻）', 'CN') // ['+8613900000001']
 * telephonesIn('1.39E+10', 'CN') // []
 */
export const telephonesIn = (written: string, region: string): readonly string[] => {
  const home = isSupportedCountry(region) ? region : 'CN'
  return numberInCell(written)
    .split(apart)
    .flatMap((part) => telephone(part, home) ?? [])
}
