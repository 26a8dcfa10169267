import { rm } from 'node:fs/promises'
import { Command } from 'commander'
import { createDesk, type Desk } from '../../desk/index.js'
import { RedressError } from '../../errors.js'
import { type Language, said } from '../../explanation.js'
import type { Policy } from '../../policy/index.js'
import { givenPolicies } from '../given-policies.js'
import { languageOption } from '../language.js'
import { auditedStore } from '../open-store.js'
import { coloursOf } from '../print.js'
import { progressOn } from '../progress.js'
import type { Setting } from '../setting.js'
import type { Exit, Terminal } from '../terminal.js'
import { several, wrongUsage } from '../usage.js'
import { type Anchors, type AnchorWriter, anchorWriter, readAnchors } from '../verify/anchor-file.js'
import { foundText, summaryText, type VerifySummary } from '../verify/verify-text.js'

interface VerifySettings {
  readonly policy?: readonly string[]
  readonly complaint?: readonly string[]
  readonly anchor?: string
  readonly signedBy?: string
  readonly writeAnchor?: string
  readonly signWith?: string
  readonly json?: true
  readonly language: Language
}

type Verification = Awaited<ReturnType<Desk['verify']>>

const verifications = async function* (
  desk: Desk,
  { complaint }: VerifySettings,
  anchors: Anchors | undefined,
): AsyncGenerator<Verification> {
  if (complaint === undefined) yield* desk.verifyAll(anchors?.heads)
  else for (const id of complaint) yield await desk.verify(id, anchors?.heads.get(id))
}

const countsOf = (): { -readonly [Key in keyof VerifySummary]: VerifySummary[Key] } => ({
  complaints: 0,
  entries: 0,
  withFindings: 0,
  notCompared: 0,
  anchored: 0,
})

const audited = async (
  desk: Desk,
  settings: VerifySettings,
  terminal: Terminal,
  { anchors, writer }: { readonly anchors?: Anchors | undefined; readonly writer?: AnchorWriter | undefined },
): Promise<VerifySummary> => {
  const counts = countsOf()
  const progress = progressOn(terminal)
  const colours = coloursOf(terminal)
  for await (const found of verifications(desk, settings, anchors)) {
    counts.complaints += 1
    counts.entries += found.entries
    if (found.findings.some(({ code }) => code === 'state-not-compared')) counts.notCompared += 1
    if (anchors?.heads.has(found.complaint) === true) counts.anchored += 1
    if (found.entries > 0) await writer?.add(found.complaint, { entries: found.entries, head: found.head })
    if (!found.ok) {
      counts.withFindings += 1
      progress.clear()
      terminal.out(
        settings.json === true ? `${JSON.stringify(found)}\n` : foundText(found, settings.language, colours),
      )
    }
    progress.show(`verify  ${counts.complaints.toLocaleString('en')} complaints`)
  }
  progress.clear()
  return counts
}

/** Writes an anchor of what was proven. Of a store with findings there is none: it would make them right. */
const withAnchor = async (
  { writeAnchor: path, signWith: key, complaint }: VerifySettings,
  at: string,
  previous: Anchors | undefined,
  audit: (writer: AnchorWriter | undefined) => Promise<VerifySummary>,
): Promise<VerifySummary> => {
  if (path === undefined) return audit(undefined)
  if (complaint !== undefined)
    throw wrongUsage(
      said('an anchor is of the whole store; leave out --complaint', '锚点针对整个存储；请去掉 --complaint'),
    )
  const writer = await anchorWriter(path, {
    at,
    ...(previous === undefined ? {} : { previous: previous.digest }),
    ...(key === undefined ? {} : { key }),
  })
  let sealed = false
  try {
    const summary = await audit(writer)
    if (summary.withFindings > 0) return summary
    const digest = await writer.seal()
    sealed = true
    return { ...summary, anchor: { file: path, digest } }
  } finally {
    await writer.close()
    if (!sealed) await rm(path, { force: true })
  }
}

const verify = async (place: string, settings: VerifySettings, terminal: Terminal): Promise<Exit> => {
  if (settings.signedBy !== undefined && settings.anchor === undefined)
    throw wrongUsage(
      said(
        '--signed-by says who signed an anchor: give it with --anchor <file>',
        '--signed-by 说明锚点由谁签名：请与 --anchor <文件> 一并指定',
      ),
    )
  if (settings.signWith !== undefined && settings.writeAnchor === undefined)
    throw wrongUsage(
      said(
        '--sign-with signs an anchor: give the file to write with --write-anchor <file>',
        '--sign-with 为锚点签名：请用 --write-anchor <文件> 指定要写入的文件',
      ),
    )
  const policies: readonly Policy[] =
    settings.policy === undefined ? [] : await givenPolicies(settings.policy)
  const anchors =
    settings.anchor === undefined ? undefined : await readAnchors(settings.anchor, settings.signedBy)
  const store = await auditedStore(place)
  try {
    const at = terminal.now().toISOString()
    const desk = createDesk({ store, policies })
    const summary = await withAnchor(settings, at, anchors, (writer) =>
      audited(desk, settings, terminal, { anchors, writer }),
    )
    terminal.out(
      settings.json === true ? `${JSON.stringify(summary)}\n` : summaryText(summary, settings.language),
    )
    return summary.withFindings > 0 ? 1 : 0
  } finally {
    await store.close()
  }
}

const examples = ({ say }: Setting): string => `
${say(
  `Proves of every complaint that no entry of its journal was changed, left out, added or taken from another complaint, and that the
stored state is what the journal leads to (with --policy). A history that was rewritten as a whole together with its state, cut together
with its state, or deleted is found only against an anchor that was written before and kept where nobody who can write to
the store can write. Nothing is written to the store. The exit code is 0 when nothing was found and 1 when something was.`,
  `逐件证明：日志中没有任何一条被改动、缺失、添加或取自其他投诉，所存状态与日志推导的结果一致（须指定 --policy）。整体改写、截断并使状态
相符、或整件删除的历史，只有与事先写入、且保存在能写入该存储的人无法写入之处的锚点核对才能发现。不向存储写入任何内容。
未发现问题时退出码为 0，发现问题时为 1。`,
)}

${say('Examples:', '示例：')}
  redress verify complaints.db --policy bank --write-anchor 2026-11-30.anchor.jsonl --sign-with audit-key.pem
  redress verify complaints.db --policy bank --anchor 2026-11-30.anchor.jsonl --signed-by audit-key.pub.pem
  redress verify postgres://localhost/complaints --policy bank/2025 --policy bank/2026 --json`

/** `redress verify`: the audit of a store. */
export const verifyCommand = (setting: Setting): Command => {
  const { terminal, finish, say } = setting
  return new Command('verify')
    .argument('<store>', say('a SQLite file or a postgres:// URL', 'SQLite 文件或 postgres:// 地址'))
    .option(
      '--policy <path>',
      say('a policy complaints rest on; several versions may be given', '投诉所依据的制度；可指定多个版本'),
      several,
    )
    .option(
      '--complaint <id>',
      say('only this complaint; several may be given', '仅核验该投诉；可指定多件'),
      several,
    )
    .option('--anchor <file>', say('check against the heads that were written then', '与当时写入的锚点核对'))
    .option(
      '--signed-by <key>',
      say(
        'with --anchor: the public key (PEM, Ed25519) whose holder must have signed it',
        '与 --anchor 一并使用：签名人的公钥（PEM，Ed25519）',
      ),
    )
    .option(
      '--write-anchor <file>',
      say('write the heads of all complaints, when nothing was found', '未发现问题时，写入全部投诉的锚点'),
    )
    .option(
      '--sign-with <key>',
      say(
        'with --write-anchor: the private key (PEM, Ed25519) to sign it with',
        '与 --write-anchor 一并使用：签名用的私钥（PEM，Ed25519）',
      ),
    )
    .option(
      '--json',
      say(
        'JSON Lines: each complaint with findings, then the summary',
        'JSON Lines：每行一件有问题的投诉，最后为汇总',
      ),
    )
    .addOption(languageOption(setting))
    .addHelpText('after', examples(setting))
    .action(async (place: string, settings: VerifySettings) => {
      try {
        finish(await verify(place, settings, terminal))
      } catch (error) {
        if (!(error instanceof RedressError && error.details.damaged === true)) throw error
        terminal.out(`${error.says[settings.language]} [${error.code}]\n`)
        finish(1)
      }
    })
}
