import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import {
  clocksOf,
  type Desk,
  explainComplaint,
  explainDecision,
  handle,
  openComplaint,
  toText,
} from 'redress'
import { allowedEvents, stageSummary } from 'redress/machine'
import type { Policy } from 'redress/policy'
import { tableCases } from 'redress/testing'
import { codes, parseEvent } from 'redress/vocabulary'
import { z } from 'zod'

/** What the tools may look at. None of them writes: an assistant explains, a person decides. */
export interface Looking {
  readonly policy: Policy
  readonly desk: Pick<Desk, 'load'>
  readonly now: () => string
}

const language = z.enum(['en', 'zh']).default('zh').describe('Language of the answer · 回答语言')
const id = z.string().min(1).max(200).describe('Id of the complaint · 投诉编号')
const role = z.enum(codes.roles).describe('Who would report it · 登记岗位')

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

const says = (text: string, isError = false) => ({ content: [{ type: 'text' as const, text }], isError })

const oneOf = (en: string, zh: string) => ({ en, zh })

/** A server with five tools over one policy and one desk; connect it to any transport of the SDK. */
export const redressServer = ({ policy, desk, now }: Looking): McpServer => {
  const server = new McpServer({ name: 'redress', version: '1.0.0' })
  const unknown = (complaint: string, in_: 'en' | 'zh') =>
    says(oneOf(`There is no complaint ${complaint}`, `没有编号为${complaint}的投诉`)[in_], true)

  server.registerTool(
    'classify',
    {
      title: 'Classify a text · 投诉文本分类',
      description: 'What the tables of the policy would make of a text, and why. Nothing is kept.',
      inputSchema: { text: z.string().min(1).max(100_000), language },
      annotations: readOnly,
    },
    ({ text, language: in_ }) => {
      const at = now()
      const by = { id: 'assistant', role: 'system' } as const
      const event = parseEvent({
        type: 'complaint.received',
        at,
        by,
        complaint: { content: text, channel: 'other' },
      })
      if (!event.ok) return says(event.issues.map(({ message }) => message).join('\n'), true)
      const opened = openComplaint(event.value, { policy, id: 'a-text', now: at })
      if (!opened.ok)
        return says(opened.refusal.because.map((reason) => toText(reason, in_)).join('\n'), true)
      const { complaint } = opened
      const reasons = Object.keys(complaint.decisions).map((table) =>
        toText(explainDecision(complaint, table, { policy }).why, in_),
      )
      return says(reasons.join('\n\n'))
    },
  )

  server.registerTool(
    'explain_deadlines',
    {
      title: 'Explain the deadlines of a complaint · 说明投诉时限',
      description: 'Every clock of a complaint with its source, and why it stands as it does.',
      inputSchema: { complaint: id, language },
      annotations: readOnly,
    },
    async ({ complaint: of, language: in_ }) => {
      const complaint = await desk.load(of)
      if (complaint === undefined) return unknown(of, in_)
      const clocks = clocksOf(complaint, { policy, now: now() })
      return says(clocks.map(({ because }) => toText(because, in_)).join('\n\n'))
    },
  )

  server.registerTool(
    'explain_complaint',
    {
      title: 'Where a complaint stands · 投诉现状',
      description: 'Stage, decisions and what is due next, in words.',
      inputSchema: { complaint: id, language },
      annotations: readOnly,
    },
    async ({ complaint: of, language: in_ }) => {
      const complaint = await desk.load(of)
      if (complaint === undefined) return unknown(of, in_)
      return says(toText(explainComplaint(complaint, { policy, now: now() }), in_))
    },
  )

  server.registerTool(
    'what_is_allowed',
    {
      title: 'What may be reported now · 当前可登记事项',
      description: 'The types of events that the stage of a complaint has a place for, for one role.',
      inputSchema: { complaint: id, role, language },
      annotations: readOnly,
    },
    async ({ complaint: of, role: whose, language: in_ }) => {
      const complaint = await desk.load(of)
      if (complaint === undefined) return unknown(of, in_)
      const { title } = stageSummary(complaint.stage)
      const events = allowedEvents(complaint.stage, policy.controls, whose)
      return says(`${title[in_]}\n${events.join('\n')}`)
    },
  )

  server.registerTool(
    'why_refused',
    {
      title: 'Why an event would be refused · 为何不予登记',
      description: 'Tries an event on a complaint without keeping it, and says what is lacking.',
      inputSchema: { complaint: id, event: z.record(z.string(), z.unknown()), language },
      annotations: readOnly,
    },
    async ({ complaint: of, event, language: in_ }) => {
      const complaint = await desk.load(of)
      if (complaint === undefined) return unknown(of, in_)
      const parsed = parseEvent(event)
      if (!parsed.ok)
        return says(parsed.issues.map(({ says: both, message }) => both?.[in_] ?? message).join('\n'), true)
      const answer = handle(complaint, parsed.value, { policy, now: now() })
      return says(
        answer.ok
          ? oneOf('It would be taken', '可以登记')[in_]
          : answer.refusal.because.map((reason) => toText(reason, in_)).join('\n'),
      )
    },
  )

  server.registerTool(
    'test_table',
    {
      title: 'Run the cases of a table · 运行规则用例',
      description:
        'Runs analysts’ cases (YAML) against the tables of the policy and tells which fail and why.',
      inputSchema: { cases: z.string().min(1).max(200_000).describe('Text of a *.cases.yaml file') },
      annotations: readOnly,
    },
    ({ cases }) => {
      const lines = tableCases(policy, { 'asked.cases.yaml': cases }).map(({ name, run }) => {
        try {
          run()
          return `✓ ${name}`
        } catch (error) {
          return `✗ ${name}\n${error instanceof Error ? error.message : String(error)}`
        }
      })
      return says(
        lines.join('\n'),
        lines.some((line) => line.startsWith('✗')),
      )
    },
  )

  return server
}
