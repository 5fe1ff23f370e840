import { type RefObject, useCallback, useRef, useState } from 'react'
import { type Asked, ask, type Problem } from '../api/client.ts'
import { asProblem } from './as-problem.ts'
import { TakenBack } from './taken-back.ts'

/** A file with what it shows. */
export interface SentFile {
  readonly kind: string
  readonly file: File
}
const isFile = (body: object): body is SentFile => 'file' in body && body.file instanceof File
/** What stands for the content of a file: the same file chosen again is the same thing. */
const saidOf = (body: object): string =>
  isFile(body) ? `${body.kind} ${body.file.name} ${body.file.size} ${body.file.lastModified}` : JSON.stringify(body)

/** Sends one thing in. */
export interface Sender<T> {
  readonly send: (path: string, body: object | SentFile) => void
  readonly sent: T | undefined
  readonly problem: Problem | undefined
  readonly busy: boolean
  /** Called once what is sent has been taken, also where the form has gone by then. */
  readonly whenTaken: RefObject<(() => void) | undefined>
  /** Takes the refusal away: what it was said of has been changed. */
  readonly clear: () => void
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
  const inFlight = useRef(false)
  const whenTaken = useRef<() => void>(undefined)
  const key = useRef<{ readonly said: string; readonly value: string }>(undefined)
  const send = useCallback(
    (path: string, body: object | SentFile): void => {
      // The button stays where the focus is, so that it can be pressed again meanwhile.
      if (inFlight.current) return
      inFlight.current = true
      const said = `${path} ${saidOf(body)}`
      if (key.current?.said !== said) key.current = { said, value: crypto.randomUUID() }
      setBusy(true)
      setProblem(undefined)
      const content = isFile(body) ? { file: body } : { body }
      const stated = purpose === undefined ? {} : { purpose }
      asking(path, { method: 'POST', ...content, key: key.current.value, ...stated })
        .then(
          (answer) => {
            whenTaken.current?.()
            setSent(answer)
            onSent()
          },
          (error: unknown) => {
            if (!(error instanceof TakenBack)) setProblem(asProblem(error))
          },
        )
        .finally(() => {
          inFlight.current = false
          setBusy(false)
        })
    },
    [purpose, onSent, asking],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { send, sent, problem, busy, clear, whenTaken }
}
