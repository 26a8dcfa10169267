import { bytesFrom } from './files.js'
import { progressOn, progressText } from './progress.js'
import type { Terminal } from './terminal.js'

/** The rows of some files, one file after the other; how much of each has been read is shown while it is. */
export async function* rowsOf<Row>(
  files: readonly string[],
  rowsIn: (file: string, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Row>,
  terminal: Terminal,
): AsyncGenerator<Row> {
  const progress = progressOn(terminal)
  for (const file of files) {
    const { bytes, size } = await bytesFrom(file, terminal)
    let [read, rows] = [0, 0]
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const piece of bytes) {
        read += piece.length
        yield piece
      }
    }
    for await (const row of rowsIn(file, counted())) {
      rows += 1
      yield row
      progress.show(progressText(file, read, size, rows))
    }
    progress.clear()
  }
}
