import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import type { Sender } from '../data/use-send.ts'
import { FormContext } from './form-context.ts'

interface SendFormProps {
  readonly sender: Pick<Sender<unknown>, 'problem' | 'clear'>
  readonly onSend: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLFormElement>) => void
  readonly className?: string
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

/**
 * A form that is sent as a whole. A refusal leads to the fields that it names, and goes as soon as anything is changed:
 * it was said of what stood there before.
 */
export function SendForm({ sender, onSend, children, ...rest }: SendFormProps) {
  const id = useId()
  const [labels] = useState(() => new Map<string, string>())
  const { problem, clear } = sender
  const part = useMemo(() => ({ id, problem, labels }), [id, problem, labels])
  return (
    <FormContext value={part}>
      <form
        {...rest}
        onChange={() => {
          if (problem !== undefined) clear()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          onSend()
        }}
      >
        {children}
      </form>
    </FormContext>
  )
}
