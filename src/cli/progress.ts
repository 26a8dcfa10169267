import type { Terminal } from './terminal.js'

/** A line on the terminal that rewrites itself; without a person who looks, it says nothing. */
export interface Progress {
  readonly show: (text: string) => void
  readonly clear: () => void
}

const everyMs = 100

export const progressOn = ({ err, progress, now }: Terminal): Progress => {
  let shownAt = Number.NEGATIVE_INFINITY
  let shown = false
  if (!progress) return { show: () => undefined, clear: () => undefined }
  return {
    show: (text) => {
      const at = now().getTime()
      if (at - shownAt < everyMs) return
      shownAt = at
      shown = true
      err(`\r\u001b[2K${text}`)
    },
    clear: () => {
      if (shown) err('\r\u001b[2K')
      shown = false
    },
  }
}

/** `▓▓▓░░░  52%` of the bytes that are there; for a source of unknown length only what was read. */
export const progressText = (name: string, read: number, size: number | undefined, rows: number): string => {
  const counted = `${rows.toLocaleString('en')} rows`
  if (size === undefined || size === 0) return `${name}  ${counted}`
  const share = Math.min(1, read / size)
  const full = Math.round(share * 20)
  return `${name}  ${'█'.repeat(full)}${'░'.repeat(20 - full)} ${String(Math.round(share * 100)).padStart(3)}%  ${counted}`
}
