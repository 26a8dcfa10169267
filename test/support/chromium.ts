import { existsSync } from 'node:fs'

/** A Chromium to look at pages with, or `undefined`: such tests then skip with a message. */
export const chromiumPath = [
  process.env.REDRESS_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path))

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
