import './machine-zone.js'
import { compileTenYears } from './compile.js'
import { printBars } from './measure.js'
import { replanAMillion } from './replanning.js'
import { compareSpans } from './spans.js'
import { sweepTenMillion } from './sweep.js'

console.log(
  `node ${process.version}; processor time; every answer here checked against a hand-written limit first`,
)
compareSpans()
compileTenYears()
sweepTenMillion()
replanAMillion()
printBars()
