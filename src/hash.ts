import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): the same value always gives the same text, whatever the order of its keys. */
export const canonicalJson = (value: unknown): string => {
  const text = (canonicalize as unknown as (input: unknown) => string | undefined)(value)
  if (text === undefined) throw new TypeError('The value has no JSON form')
  return text
}

interface BuiltIn {
  readonly hash?: (algorithm: string, text: string, encoding: string) => string
}

/** Runtimes that have a hash of their own are asked for it by name, so that bundlers for web pages find nothing to resolve. */
const builtIn = (
  globalThis as { process?: { getBuiltinModule?: (name: string) => BuiltIn | undefined } }
).process?.getBuiltinModule?.('crypto')?.hash

/** SHA-256 of a text's UTF-8, in hex. */
export const textHash = (text: string): string =>
  builtIn === undefined ? bytesToHex(sha256(utf8ToBytes(text))) : builtIn('sha256', text, 'hex')

/** SHA-256 of the canonical JSON, in hex: the identity of a table, a calendar or a policy. */
export const contentHash = (value: unknown): string => textHash(canonicalJson(value))
