import type { Said } from '../src/explanation.js'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A table of a reference page; upright bars in a cell are escaped. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** A sentence in a cell, both languages one under the other. */
export const both = ({ en, zh }: Said): string => `${en}<br>${zh}`

/** Codes in a row. */
export const coded = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
