/**
 * Where the minor units come from: ISO 4217, list one of the maintenance agency (SIX), with amendment 180. The list of
 * 2026-09-17 holds the same 165 codes and minor units. A runtime's `Intl` is no source: it gives the digits that people are
 * used to see (CLDR), and those change between patch versions of Node.
 */
export const currencyList = { standard: 'ISO 4217 list one', published: '2026-01-01' } as const

const codes = (text: string): readonly string[] => text.split(' ')

const twoDigits = codes(
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU ' +
    'CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES ' +
    'KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR ' +
    'NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP ' +
    'TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG',
)

/** Taken off the list since 2021, and still in the files and journals of those years. */
const withdrawn = codes('ANG BGN CUC HRK SLL ZWL')

const digitsByCode: ReadonlyMap<string, number> = new Map([
  ...[...twoDigits, ...withdrawn].map((code) => [code, 2] as const),
  ...codes('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF').map(
    (code) => [code, 0] as const,
  ),
  ...codes('BHD IQD JOD KWD LYD OMR TND').map((code) => [code, 3] as const),
  ...codes('CLF UYW').map((code) => [code, 4] as const),
])

/** Every currency that has minor units, in the order of the codes. Gold, SDR, `XXX` and their like have none. */
export const currencyCodes: readonly string[] = [...digitsByCode.keys()].sort()

/**
 * How many decimal places the minor unit of a currency stands below it: CNY 2, JPY 0, KWD 3. Undefined for a code that is
 * not listed or has no minor unit, such as `XAU`.
 *
 * @example
 * minorDigits('HUF') // 2
 */
export const minorDigits = (currency: string): number | undefined => digitsByCode.get(currency)
