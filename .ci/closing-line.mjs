import { existsSync, readFileSync } from 'node:fs'

const [, , report = '', status = '1'] = process.argv

/** A test file that could not be loaded has no failed test in it, and is a failure all the same. */
const unloaded = (file) => file.status === 'failed' && file.assertionResults.length === 0

const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
const passed = counted?.numPassedTests ?? 0
const skipped = (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0)
const failedTests = (counted?.numFailedTests ?? 0) + (counted?.testResults.filter(unloaded).length ?? 0)
const failed = failedTests === 0 && status !== '0' ? 1 : failedTests

if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed} failed`)
