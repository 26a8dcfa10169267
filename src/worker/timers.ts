/** As they were when the module was loaded: a test of the host that stops the clock must not stop a worker. */
const [start, end] = [setTimeout, clearTimeout]

/** So many milliseconds, or until the signal says to stop. */
export const pauseOf = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted === true) return resolve()
    const over = (): void => {
      end(timer)
      signal?.removeEventListener('abort', over)
      resolve()
    }
    const timer = start(over, ms)
    signal?.addEventListener('abort', over, { once: true })
  })

/** Work that gets so many milliseconds; its signal tells it when they are over, and nobody waits for it any longer. */
export const withinTime = async <Answer>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> => {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = start(() => {
      const late = new Error(`No answer within ${ms} ms`)
      controller.abort(late)
      reject(late)
    }, ms)
  })
  try {
    return await Promise.race([work(controller.signal), tooLong])
  } finally {
    end(timer)
  }
}
