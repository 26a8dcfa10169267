import { type Markup, markup, nothing, trusted } from '../page/markup.js'
import type { FigureTable } from './figure-table.js'

/** As many columns can be read in half of a page. */
const halfWidth = 4

/** A table with its heading; on a narrow screen it scrolls by itself. */
export const tableSection = ({ id, title, note, columns, rows }: FigureTable): Markup => {
  const [, ...figures] = columns
  const below = note === undefined ? nothing : markup`<p class="note">${note}</p>`
  return markup`<section${columns.length > halfWidth ? trusted(' class="broad"') : nothing} id="${id}"><h2>${title}</h2>${below}<div class="scroll"><table><caption class="unseen">${title}</caption>
<thead><tr><th scope="col">${columns[0] ?? ''}</th>${figures.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(([name = '', ...cells]) => markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></section>
`
}
