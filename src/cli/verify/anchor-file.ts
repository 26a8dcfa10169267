import type { Hash } from 'node:crypto'
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import type { Instant } from '../../time.js'
import { unreadable } from '../files.js'
import { wrongUsage } from '../usage.js'

/** How far a complaint's journal had come, and its hash there. */
export interface AnchoredHead {
  readonly entries: number
  readonly head: string
}

/** The heads of a store as they were at a moment. */
export interface Anchors {
  readonly at: Instant
  readonly heads: ReadonlyMap<string, AnchoredHead>
  /** SHA-256 of every line but the last: what is signed, and what the next anchor names. */
  readonly digest: string
  /** The digest of the anchor that this one was checked against when it was written. */
  readonly previous?: string
}

const algorithm = 'sha256'

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Written line by line, so that memory does not grow with the store. */
export interface AnchorWriter {
  readonly add: (complaint: string, head: AnchoredHead) => Promise<void>
  /** Writes the last line: the digest, signed where a key was given. */
  readonly seal: () => Promise<string>
  /** Leaves nothing half-written behind. */
  readonly close: () => Promise<void>
}

const keyFrom = async (path: string, make: typeof createPrivateKey | typeof createPublicKey) => {
  try {
    return make(await readFile(path))
  } catch (error) {
    throw wrongUsage(
      said(`cannot read a key from ${path}: ${whyOf(error)}`, `无法从 ${path} 读取密钥：${whyOf(error)}`),
    )
  }
}

/** Starts an anchor file. A file that is there is not written over: an anchor is evidence. */
export const anchorWriter = async (
  path: string,
  { at, previous, key: keyPath }: { readonly at: Instant; readonly previous?: string; readonly key?: string },
): Promise<AnchorWriter> => {
  const key = keyPath === undefined ? undefined : await keyFrom(keyPath, createPrivateKey)
  const file: FileHandle = await open(path, 'wx', 0o600).catch((error: unknown) => {
    throw wrongUsage(
      said(
        `cannot write ${path}: ${whyOf(error)}; an anchor is never written over another file`,
        `无法写入 ${path}：${whyOf(error)}；锚点不覆盖已有文件`,
      ),
    )
  })
  const hash: Hash = createHash(algorithm)
  let waiting = ''
  const line = async (value: object): Promise<void> => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    waiting += text
    if (waiting.length < 65_536) return
    await file.write(waiting)
    waiting = ''
  }
  await line({ anchor: 1, at, ...(previous === undefined ? {} : { previous }) })
  return {
    add: (complaint, head) => line({ complaint, ...head }),
    seal: async () => {
      const digest = hash.digest('hex')
      const signature =
        key === undefined ? undefined : sign(null, Buffer.from(digest), key).toString('base64')
      await file.write(
        `${waiting}${JSON.stringify({ digest, ...(signature === undefined ? {} : { signature }) })}\n`,
      )
      waiting = ''
      await file.sync()
      return digest
    },
    close: () => file.close(),
  }
}

const unfit = (path: string, en: string, zh: string) =>
  wrongUsage(said(`${path} is no anchor that can be relied on: ${en}`, `${path} 不是可信的锚点：${zh}`))

const parsed = (path: string, text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return value
  } catch {
    // Said below.
  }
  throw unfit(path, 'a line is no JSON object', '某一行不是 JSON 对象')
}

/** Reads an anchor file; what was changed in it, or not signed by the holder of the key, is refused. */
export const readAnchors = async (path: string, publicKey?: string): Promise<Anchors> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error)
  })
  const lines = text.trimEnd().split('\n')
  const [first = '', last = ''] = [lines.at(0), lines.at(-1)]
  const [{ anchor, at, previous }, { digest, signature }] = [parsed(path, first), parsed(path, last)]
  if (anchor !== 1 || typeof at !== 'string')
    throw unfit(path, 'it does not begin as an anchor of this version does', '开头不是本版锚点的格式')
  const hash = createHash(algorithm)
  const heads = new Map<string, AnchoredHead>()
  for (const [place, line] of lines.slice(0, -1).entries()) {
    hash.update(`${line}\n`)
    if (place === 0) continue
    const { complaint, entries, head } = parsed(path, line)
    if (typeof complaint !== 'string' || typeof entries !== 'number' || typeof head !== 'string')
      throw unfit(path, `line ${place + 1} names no head`, `第 ${place + 1} 行没有首部哈希`)
    heads.set(complaint, { entries, head })
  }
  if (digest !== hash.digest('hex'))
    throw unfit(
      path,
      'it was changed after it was written, or its end is missing',
      '写入后被改动，或末尾缺失',
    )
  if (publicKey !== undefined) {
    const key = await keyFrom(publicKey, createPublicKey)
    if (
      typeof signature !== 'string' ||
      !verify(null, Buffer.from(digest), key, Buffer.from(signature, 'base64'))
    )
      throw unfit(path, `it is not signed by the holder of ${publicKey}`, `并非由 ${publicKey} 的持有人签名`)
  }
  return { at, heads, digest, ...(typeof previous === 'string' ? { previous } : {}) }
}
