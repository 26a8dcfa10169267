// Who sent this: signatures of CRMs, checked over the raw bytes before anything is parsed. Web Crypto only, so it runs in any runtime.
const { subtle } = crypto
const utf8 = new TextEncoder()
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
const fiveMinutes = 300_000

/** A signature that was captured once must not open the door for ever. */
const isFresh = (sentMs: number, nowMs: number) => Math.abs(nowMs - sentMs) <= fiveMinutes

// #region hmac
/** Whether a text was signed with a secret; Web Crypto compares in constant time. */
const isSigned = async (secret: string, text: string, signature: string): Promise<boolean> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['verify'])
  try {
    return await subtle.verify('HMAC', key, bytesOf(signature), utf8.encode(text))
  } catch {
    return false // no base64
  }
}
// #endregion hmac

// #region zendesk
/** What Zendesk signs test calls with is public: it proves nothing. */
const zendeskTestSecret = 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ=='

const isZendesk = (
  secret: string,
  { timestamp, signature, body }: { timestamp: string; signature: string; body: string },
  now: number,
  { testing = false } = {},
) =>
  (testing || secret !== zendeskTestSecret) && isFresh(Date.parse(timestamp), now)
    ? isSigned(secret, timestamp + body, signature)
    : Promise.resolve(false)
// #endregion zendesk

// #region hubspot
/** The characters that HubSpot decodes in an address before it signs; a general decoding would also turn a plus into a blank. */
// biome-ignore format: pairs of a table
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':', '%2F': '/', '%3F': '?', '%40': '@', '%21': '!', '%24': '$',
  '%27': "'", '%28': '(', '%29': ')', '%2A': '*', '%2C': ',', '%3B': ';',
}

const isHubspot = (
  secret: string,
  call: { method: string; url: string; body: string; timestamp: string; signature: string },
  now: number,
) => {
  const url = call.url.replaceAll(/%[0-9A-F]{2}/gi, (code) => decoded[code.toUpperCase()] ?? code)
  return isFresh(Number(call.timestamp), now)
    ? isSigned(secret, call.method + url + call.body + call.timestamp, call.signature)
    : Promise.resolve(false)
}
// #endregion hubspot

// #region wecom
const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((each) => each.toString(16).padStart(2, '0')).join('')

/** 企业微信: SHA-1 over four texts in the order of the alphabet. */
const isWecom = async (
  token: string,
  {
    timestamp,
    nonce,
    encrypt,
    signature,
  }: { timestamp: string; nonce: string; encrypt: string; signature: string },
) => {
  const sorted = [token, timestamp, nonce, encrypt].sort().join('')
  const [ours, theirs] = [hex(await subtle.digest('SHA-1', utf8.encode(sorted))), signature]
  // Hashes of both, so that the time of the comparison says nothing of the signature.
  const [one, other] = await Promise.all(
    [ours, theirs].map((each) => subtle.digest('SHA-256', utf8.encode(each))),
  )
  return hex(one as ArrayBuffer) === hex(other as ArrayBuffer)
}

/** 企业微信 pads to 32 bytes, which Web Crypto refuses: one empty block more is its own padding, and ours is taken off by hand. */
const openWecom = async (aesKey: string, encrypt: string, receiver: string): Promise<string> => {
  const raw = bytesOf(`${aesKey}=`)
  const key = await subtle.importKey('raw', raw, 'AES-CBC', false, ['encrypt', 'decrypt'])
  const sealed = bytesOf(encrypt)
  const empty = await subtle.encrypt({ name: 'AES-CBC', iv: sealed.slice(-16) }, key, new Uint8Array())
  const whole = new Uint8Array([...sealed, ...new Uint8Array(empty)])
  const plain = new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: raw.slice(0, 16) }, key, whole))
  const padding = plain.at(-1) ?? 0
  const isPadding = padding >= 1 && padding <= 32 && plain.slice(-padding).every((each) => each === padding)
  const length = new DataView(plain.buffer).getUint32(16)
  const read = (from: number, to: number) =>
    new TextDecoder('utf-8', { fatal: true }).decode(plain.slice(from, to))
  if (!isPadding || read(20 + length, plain.length - padding) !== receiver)
    throw new Error('not for this receiver')
  return read(20, 20 + length)
}
// #endregion wecom

const ofZendesk = {
  timestamp: '2026-03-02T03:00:00Z',
  body: '{"type":"zen:event-type:ticket.created","detail":{"id":"35436","subject":"扣费两次"}}',
  signature: 'NOK2YACUqXnEeS6ZzChGecrwyhAPoDtaQJeFwABGPms=',
}
const atZendesk = Date.parse(ofZendesk.timestamp) + 1000
const inTest = { testing: true }
console.log('Zendesk', {
  genuine: await isZendesk(zendeskTestSecret, ofZendesk, atZendesk, inTest),
  changed: await isZendesk(
    zendeskTestSecret,
    { ...ofZendesk, body: ofZendesk.body.replace('两', '三') },
    atZendesk,
    inTest,
  ),
  old: await isZendesk(zendeskTestSecret, ofZendesk, atZendesk + 2 * fiveMinutes, inTest),
  withTheTestSecret: await isZendesk(zendeskTestSecret, ofZendesk, atZendesk),
})

const ofHubspot = {
  method: 'POST',
  url: 'https://bank.example/hs?r=a%3Ab',
  body: '[]',
  timestamp: '1772420400000',
  signature: 'dJQ7P4HM2dshqlyvO+1IfmCwRfof7venkyDIGnlYPZI=',
}
const hubspotSecret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy'
console.log('HubSpot', {
  genuine: await isHubspot(hubspotSecret, ofHubspot, 1772420401000),
  otherAddress: await isHubspot(
    hubspotSecret,
    { ...ofHubspot, url: 'https://bank.example/hs' },
    1772420401000,
  ),
  fromTheFuture: await isHubspot(hubspotSecret, ofHubspot, 1772420400000 - 2 * fiveMinutes),
  noSignature: await isHubspot(hubspotSecret, { ...ofHubspot, signature: '?' }, 1772420401000),
})

const ofWecom = {
  timestamp: '1772420400',
  nonce: 'n-1',
  encrypt:
    'sKqRbbiSUnDhFHOvPjtUMbmk6jyVFt/NxJ/nXL4DZjTEMBLmhTsi5HHlSHaJyXi5KFMUbg1/EQoHSjjYWZClj6E9mHWjFHiVAkGgJdreGDemmK1FTfinMnb52Yb6IoIG',
  signature: 'ad883cf0030c6acb43abba4b7d501d936aa6c691',
}
const aesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
console.log('企业微信', {
  genuine: await isWecom('QDG6eK', ofWecom),
  changed: await isWecom('QDG6eK', { ...ofWecom, nonce: 'n-2' }),
  message: await openWecom(aesKey, ofWecom.encrypt, 'wwcorp0001'),
  ofAnotherCompany: await openWecom(aesKey, ofWecom.encrypt, 'wwcorp0002').catch(
    ({ message }: Error) => message,
  ),
})
