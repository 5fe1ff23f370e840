import { useSettings } from '../settings/settings.ts'

export interface KeyHint {
  readonly keys: readonly string[]
  readonly words: string
}

/** The keys of this screen, at its foot. Hidden when single-letter keys are off. */
export function KeyLine({ hints }: { readonly hints: readonly KeyHint[] }) {
  const { letterKeys } = useSettings()
  if (letterKeys === 'off') return null
  return (
    <p className="keys">
      {hints.map((hint) => (
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
