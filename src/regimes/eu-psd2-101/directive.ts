import type { Source } from '../../explanation.js'
import { citing } from '../citing.js'

const directive = citing(
  'Directive (EU) 2015/2366',
  'P',
  'https://service.betterregulation.com/document/208863',
)

/** A paragraph of article 101; the limit of 35 days was read in the German text. */
export const article = (paragraph: string, other: { readonly note?: string } = {}): Source =>
  directive(`art. 101${paragraph}`, other)
