import { Worker } from 'node:worker_threads'
import type { Done, Job } from './work.ts'

/** Does jobs on so many threads. Answers come back in the order of the jobs, whichever thread was quicker. */
export async function onThreads(
  jobs: readonly Job[],
  threads: number,
  told: (done: Done) => void,
): Promise<readonly Done[]> {
  const answers: Done[] = []
  let next = 0
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./thread.ts', import.meta.url))
      let mine = -1
      const give = (): void => {
        mine = next
        next += 1
        const job = jobs[mine]
        if (job !== undefined) worker.postMessage(job)
        else void worker.terminate().then(() => resolve())
      }
      worker.on('error', reject)
      worker.on('message', (done: Done) => {
        answers[mine] = done
        told(done)
        give()
      })
      give()
    })
  await Promise.all(Array.from({ length: threads }, one))
  return answers
}
