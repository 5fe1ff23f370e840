/** What is wrong with the frequencies of a model that came from outside; undefined where nothing is. */
export function faultOfFrequencies(frequencies: unknown): string | undefined {
  if (!isTable(frequencies)) return 'The model does not say how often values are met.'
  for (const [column, table] of Object.entries(frequencies))
    if (!isFrequencyTable(table)) return `The model does not say in numbers how often the values of ${column} are met.`
  return undefined
}

function isFrequencyTable(table: unknown): boolean {
  if (!isTable(table)) return false
  const { rows, chance, common } = table
  return isCount(rows) && isShare(chance) && isTable(common) && Object.values(common).every(isCount)
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isShare(value: unknown): boolean {
  return isCount(value) && (value as number) <= 1
}
