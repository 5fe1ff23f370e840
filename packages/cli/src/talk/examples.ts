/** Examples come first in help: most people look for a line to copy. */
export function exampleText(examples: readonly string[]): string {
  return `Examples:\n${examples.map((line) => `  ${line}`).join('\n')}\n`
}
