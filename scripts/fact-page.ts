import { factWords } from '../src/vocabulary/index.js'
import { markdownTable } from './markdown-table.js'

/** The reference page of the facts that tables may ask for, as the vocabulary has them. */
export const factPage = (): string => `# Facts · 事实

Made by \`npm run generate\`; a test fails when this page is stale.

What the tables of a policy may ask about a complaint, and what the conditions of its clocks may name (\`appliesWhen\`). A fact that is not known
is missing, never guessed; counts and yes/no facts are always known. A policy adds facts of its own by the outputs of its tables.

${markdownTable(
  ['Fact', 'Type', 'Meaning', '含义'],
  Object.entries(factWords).map(([name, { type, label }]) => [`\`${name}\``, type, label.en, label.zh]),
)}
`
