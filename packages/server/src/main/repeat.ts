export interface Job {
  /** Stops after the run that is under way. */
  stop(): Promise<void>
}

/**
 * Runs `turn` now and again after the milliseconds that it answers, one run at a time. A run that throws is told to
 * `onFault` and tried again after `afterFaultMs`. With `firstMs` the first run waits so long.
 */
export function repeat(
  turn: () => Promise<number>,
  afterFaultMs: number,
  onFault: (error: unknown) => void,
  firstMs = 0,
): Job {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    const waitMs = await turn().catch((error: unknown) => {
      onFault(error)
      return afterFaultMs
    })
    if (isStopped) return
    timer = setTimeout(begin, waitMs)
    timer.unref()
  }
  const begin = (): void => {
    running = run()
  }
  if (firstMs === 0) begin()
  else timer = setTimeout(begin, firstMs).unref()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
