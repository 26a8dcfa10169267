import { refusalCodes } from '../src/complaint/index.js'
import { type ErrorCode, errorCodes } from '../src/errors.js'
import { issueCodes, roomsWriting } from './issue-codes.js'

/** One form of "no": a refusal or an error by its code, or what is answered instead. */
type No =
  | { readonly refusal: keyof typeof refusalCodes }
  | { readonly error: ErrorCode }
  | { readonly answer: string }

const none: No = { answer: '–' }

/** Who gets which no: what happened, and how the pure core, the desk and the store say so. */
const situations: readonly (readonly [what: string, core: No, desk: No, store: No])[] = [
  ['the event is not well formed', { answer: '`parseEvent`: issues' }, { refusal: 'invalid-event' }, none],
  ['the event has no place now', { refusal: 'event-not-allowed' }, { refusal: 'event-not-allowed' }, none],
  [
    'something reported before has moved the complaint past it',
    { refusal: 'event-superseded' },
    { refusal: 'event-superseded' },
    none,
  ],
  ['the same event once more', { answer: '`repeated: true`' }, { answer: '`repeated: true`' }, none],
  ['another writer was first', none, { refusal: 'revision-conflict' }, { error: 'revision-conflict' }],
  ['no complaint has this id', none, { error: 'unknown-complaint' }, { answer: '`load`: `undefined`' }],
  ['the policy version was not given', { error: 'unknown-policy' }, { error: 'unknown-policy' }, none],
  ['no version was in force on the day of receipt', none, { refusal: 'no-policy-in-force' }, none],
  [
    'the journal is broken',
    { error: 'journal-broken' },
    { answer: '`verifyJournal`: findings; `replay` and erasing: error `journal-broken`' },
    none,
  ],
  ['the journal is empty', { answer: '`replay`: `undefined`' }, { answer: '`replay`: `undefined`' }, none],
  [
    'an argument is not valid',
    { error: 'invalid-argument' },
    { error: 'invalid-instant' },
    { error: 'invalid-append' },
  ],
  ['the store fails', none, { error: 'store-failed' }, { error: 'store-failed' }],
]

const cell = (no: No): string =>
  'refusal' in no ? `refusal \`${no.refusal}\`` : 'error' in no ? `error \`${no.error}\`` : no.answer

const rows = situations.map(([what, ...nos]) => `| ${[what, ...nos.map(cell)].join(' | ')} |`).join('\n')

const table = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([code, meaning]) => `### \`${code}\`\n\n${meaning}`)
    .join('\n\n')

const byRoom = (): string => {
  const rooms = new Map<string, string[]>()
  for (const code of issueCodes) {
    const room = roomsWriting(code).join(', ') || 'composed, or of a schema'
    rooms.set(room, [...(rooms.get(room) ?? []), code])
  }
  return [...rooms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([room, codes]) => `| ${room} | ${codes.map((code) => `\`${code}\``).join(' ')} |`)
    .join('\n')
}

/** The page `docs/reference/errors.md`, made from the codes themselves. */
export const errorPage = (): string => `# Codes

There are three kinds of "no". Codes are stable within a major version; messages are not.

| kind | for | form |
| --- | --- | --- |
| refusal | the person who handles the complaint | returned: \`{ ok: false, refusal: { code, event, stage, allowed, because } }\` |
| issue | the author of data: a policy, table, calendar, event, import row | returned in a list: \`{ code, severity, path, message, hint? }\` |
| error | the programmer or operator | thrown: \`RedressError\` with \`code\`, \`details\`, \`cause\` |

The codes of issues stand with the function that reports them (\`parsePolicy\`, \`parseTable\`, \`parseCalendar\`, \`parseEvent\`, …), and all of
them below; \`IssueCode\` is their type.

## Who gets which no

| what happened | pure core | desk | store |
| --- | --- | --- | --- |
${rows}

The desk tries up to twelve times, with short random pauses, before it answers \`revision-conflict\`.

## Refusals

${table(refusalCodes)}

## Issues

By the room that reports them. \`…-not-decided\` says that a question of verification was left open; codes of a schema, such as
\`invalid-type\`, are zod's own with hyphens.

| room | codes |
| --- | --- |
${byRoom()}

## Errors

${table(errorCodes)}
`
