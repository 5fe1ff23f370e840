import { useKept } from './use-kept.ts'

interface KeptProps {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Keeps what was chosen in a form among its typed values, where the choice itself is no field of text. */
export function Kept({ name, value, onChange }: KeptProps) {
  useKept(name, value, onChange)
  return null
}
