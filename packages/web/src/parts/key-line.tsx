import { useSettings } from '../settings/settings.ts'

export interface KeyHint {
  readonly keys: readonly string[]
  readonly words: string
  /** False where the key has nothing to work on just now: then it is not promised. */
  readonly works?: boolean
}

/** Those that do something just now. */
export const workingHints = (hints: readonly KeyHint[]): readonly KeyHint[] =>
  hints.filter(({ works }) => works !== false)

/** The keys of this screen, at its foot. Hidden when single-letter keys are off. */
export function KeyLine({ hints }: { readonly hints: readonly KeyHint[] }) {
  const { letterKeys } = useSettings()
  const working = workingHints(hints)
  if (letterKeys === 'off' || working.length === 0) return null
  return (
    <p className="keys">
      {working.map((hint) => (
        <span key={hint.words}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {hint.words}
        </span>
      ))}
    </p>
  )
}
