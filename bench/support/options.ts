import { parseArgs } from 'node:util'

/** Reads `--name value` options, all numbers, with their defaults. */
export function readOptions<T extends Record<string, number>>(defaults: T): { readonly [K in keyof T]: number } {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ options })
  const read = Object.entries(defaults).map(([name, standard]) => {
    const text = values[name]
    const value = typeof text === 'string' ? Number(text) : standard
    if (Number.isNaN(value)) throw new RangeError(`--${name} needs a number`)
    return [name, value]
  })
  return Object.fromEntries(read) as { readonly [K in keyof T]: number }
}
