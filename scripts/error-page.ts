import { refusalCodes } from '../src/complaint/index.js'
import { errorCodes } from '../src/errors.js'

const table = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([code, meaning]) => `### \`${code}\`\n\n${meaning}`)
    .join('\n\n')

/** The page `docs/reference/errors.md`, made from the codes themselves. */
export const errorPage = (): string => `# Codes

There are three kinds of "no". Codes are stable within a major version; messages are not.

| kind | for | form |
| --- | --- | --- |
| refusal | the person who handles the complaint | returned: \`{ ok: false, refusal: { code, event, stage, allowed, because } }\` |
| issue | the author of data: a policy, table, calendar, event, import row | returned in a list: \`{ code, severity, path, message, hint? }\` |
| error | the programmer or operator | thrown: \`RedressError\` with \`code\`, \`details\`, \`cause\` |

The codes of issues stand with the function that reports them (\`parsePolicy\`, \`parseTable\`, \`parseCalendar\`, \`parseEvent\`, …).

## Refusals

${table(refusalCodes)}

## Errors

${table(errorCodes)}
`
