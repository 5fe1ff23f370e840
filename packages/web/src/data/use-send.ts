import { useCallback, useRef, useState } from 'react'
import { type Asked, ask, type Problem, ProblemError } from '../api/client.ts'

/** Sends one thing in. */
export interface Sender<T> {
  readonly send: (path: string, body: object) => void
  readonly sent: T | undefined
  readonly problem: Problem | undefined
  readonly busy: boolean
}

/**
 * Sends with a key that stays the same until it has arrived: a second click, or another try after a broken line, gives the
 * same receipt. What was changed in between is something else, and gets a key of its own.
 * @param asking how it is asked: `askSigned` for acts that are signed
 */
export function useSend<T>(
  purpose: string | undefined,
  onSent: () => void,
  asking: (path: string, asked: Asked) => Promise<T> = ask,
): Sender<T> {
  const [sent, setSent] = useState<T>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const key = useRef<{ readonly said: string; readonly value: string }>(undefined)
  const send = useCallback(
    (path: string, body: object): void => {
      const said = `${path} ${JSON.stringify(body)}`
      if (key.current?.said !== said) key.current = { said, value: crypto.randomUUID() }
      setBusy(true)
      setProblem(undefined)
      const stated = purpose === undefined ? {} : { purpose }
      asking(path, { method: 'POST', body, key: key.current.value, ...stated })
        .then(
          (answer) => {
            setSent(answer)
            onSent()
          },
          (error: unknown) => {
            if (error instanceof ProblemError) setProblem(error.problem)
          },
        )
        .finally(() => setBusy(false))
    },
    [purpose, onSent, asking],
  )
  return { send, sent, problem, busy }
}
