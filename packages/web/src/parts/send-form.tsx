import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { ownDrafts } from '../data/own-drafts.ts'
import type { Sender } from '../data/use-send.ts'
import { FormContext } from './form-context.ts'

interface SendFormProps {
  readonly sender: Pick<Sender<unknown>, 'problem' | 'clear' | 'whenTaken'>
  readonly onSend: () => void
  /** Under which what is typed is kept: one name on its page, the same whenever the page is opened. */
  readonly name: string
  readonly onKeyDown?: (event: KeyboardEvent<HTMLFormElement>) => void
  readonly className?: string
  readonly 'aria-label'?: string
  readonly children: ReactNode
}

/** What was typed before the page was left, each value given back once, and what is typed now. */
function useDraft(name: string) {
  const [form] = useState(() => ownDrafts.formAt(name))
  const [left] = useState(() => new Map(Object.entries(ownDrafts.read(form))))
  const [isGiven, setIsGiven] = useState(false)
  const acts = useMemo(() => {
    const give = (field: string, fits: (value: string) => boolean): string | undefined => {
      const value = left.get(field)
      left.delete(field)
      if (value === undefined || !fits(value)) return undefined
      setIsGiven(true)
      return value
    }
    const drop = (): void => {
      left.clear()
      setIsGiven(false)
      ownDrafts.drop(form)
    }
    return { give, keep: (field: string, value: string) => ownDrafts.keep(form, field, value), drop }
  }, [form, left])
  return { ...acts, isGiven }
}

/**
 * A form that is sent as a whole. A refusal leads to the fields that it names, and goes as soon as anything is changed:
 * it was said of what stood there before. What was typed and not sent is given back when the page is opened again.
 */
export function SendForm({ sender, onSend, name, children, ...rest }: SendFormProps) {
  const id = useId()
  const [labels] = useState(() => new Map<string, string>())
  const { problem, clear, whenTaken } = sender
  const { give, keep, drop, isGiven } = useDraft(name)
  const part = useMemo(() => ({ id, problem, labels, give, keep }), [id, problem, labels, give, keep])
  return (
    <FormContext value={part}>
      <form
        {...rest}
        onChange={() => {
          if (problem !== undefined) clear()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          whenTaken.current = drop
          onSend()
        }}
      >
        {isGiven && (
          <p role="status" className="note plain given-back">
            What you had typed here before is back. It was not sent.
          </p>
        )}
        {children}
      </form>
    </FormContext>
  )
}
