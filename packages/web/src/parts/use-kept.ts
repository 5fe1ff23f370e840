import { useContext, useEffect, useRef } from 'react'
import { FormContext } from './form-context.ts'

const always = (): boolean => true

/**
 * Keeps what is typed into a field of a form until it is sent, in this tab alone, and gives it back once where the page was
 * left meanwhile, as it is when a session ends.
 * @param fits whether a kept value can stand there now: of several choices one may have gone
 */
export function useKept(
  name: string | undefined,
  value: string,
  onChange: (value: string) => void,
  fits: (value: string) => boolean = always,
): void {
  const form = useContext(FormContext)
  const last = useRef(value)
  const latest = useRef({ value, onChange, fits })
  useEffect(() => {
    latest.current = { value, onChange, fits }
  })
  const [give, keep] = [form?.give, form?.keep]
  useEffect(() => {
    if (name === undefined || latest.current.value !== '') return
    const left = give?.(name, latest.current.fits)
    if (left !== undefined) latest.current.onChange(left)
  }, [name, give])
  useEffect(() => {
    if (name === undefined || last.current === value) return
    last.current = value
    keep?.(name, value)
  }, [name, value, keep])
}
