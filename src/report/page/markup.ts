import { withEntities } from '../../markup-entities.js'

/** Text that is HTML already. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | number | readonly Part[]

const rendered = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return withEntities(String(part))
  return 'html' in part ? part.html : part.map(rendered).join('')
}

/** A template whose parts are escaped, unless they are markup themselves; lists are joined. */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: texts
    .map((text, place) => text + (place < parts.length ? rendered(parts[place] ?? '') : ''))
    .join(''),
})

export const nothing: Markup = { html: '' }

/** Text that the caller vouches for: a drawing of ours, a style sheet. */
export const trusted = (html: string): Markup => ({ html })

/** JSON inside a script element that browsers do not run; no text in it can end the element. */
export const jsonScript = (id: string, value: unknown): Markup => ({
  html: `<script type="application/json" id="${withEntities(id)}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
})
