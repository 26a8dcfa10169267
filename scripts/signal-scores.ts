/**
 * Measures the CFPB signal set on labelled narratives and prints the table: recall, precision and F1 of each class,
 * macro-F1 and accuracy. Reads `cfpb_stratified_220.json` from the folder in REDRESS_DATA.
 *
 * Run: npx tsx scripts/signal-scores.ts
 */
import { scoreProducts } from '../test/cases/rules/text/product-scores.js'
import { dataFolder } from '../test/support/shared.js'

if (dataFolder === undefined)
  throw new Error('No data: set REDRESS_DATA to the folder with cfpb_stratified_220.json')
const { classes, macroF1, accuracy, narratives } = scoreProducts(dataFolder)
console.log('| class | recall | precision | F1 |\n| --- | --- | --- | --- |')
for (const { name, recall, precision, f1 } of classes)
  console.log(`| ${name} | ${recall.toFixed(2)} | ${precision.toFixed(2)} | ${f1.toFixed(2)} |`)
console.log(`\nmacro-F1 ${macroF1.toFixed(3)}, accuracy ${accuracy.toFixed(3)}, ${narratives} narratives`)
