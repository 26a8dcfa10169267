import { Document, isMap, isScalar, visit } from 'yaml'
import type { GeneratedCase } from '../../rules/index.js'

/** Cases that are proposed for one table, or for one version of it. */
export interface Proposal {
  readonly table: string
  readonly version?: string
  readonly cases: readonly GeneratedCase[]
}

const widest = 110

const heading =
  ' Proposed: what is expected is what the table answers now. Read each case, correct it, keep the right ones.'

/** Proposed cases as a `*.cases.yaml` file, the facts of each on a line of their own as people write them. */
export const proposalsText = ({ cases, ...table }: Proposal): string => {
  const written = cases.map(({ name, facts, expect, rule }) => ({
    name,
    facts,
    ...(expect === undefined ? {} : { expect }),
    ...(rule === undefined ? {} : { rule }),
  }))
  const document = new Document({ ...table, cases: written }, { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isMap(value) && ['facts', 'expect'].includes(String(key)))
        value.flow = JSON.stringify(value).length <= widest
    },
    Seq: (_, node) => {
      node.flow = node.items.every(isScalar)
    },
  })
  document.commentBefore = heading
  return document.toString({ lineWidth: widest })
}
