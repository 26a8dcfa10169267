import { refusalCodes } from '../src/complaint/index.js'
import { errorCodes } from '../src/errors.js'
import { issueCodes, roomsWriting } from './issue-codes.js'

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
