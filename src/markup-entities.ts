const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or an attribute of HTML and XML: what would mean something there is written as an entity. */
export const withEntities = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
