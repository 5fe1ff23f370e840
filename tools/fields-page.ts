/**
 * Writes docs/fields.md from the register of stored fields. Run after a change of it: `npm run fields:page`. A test
 * compares, so a forgotten run is found.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Authority, Rule } from '@passage/domain/rules/rule'
import { type StoredField, schedules } from '@passage/ledger/register/field'
import { register } from '@passage/ledger/register/register'

export const FIELDS_PAGE = 'docs/fields.md'

const HEAD = `# Stored fields

Every field that Passage stores: by what authority, what for, how long, and who gets to see it. Made from
\`packages/ledger/src/register\` by \`npm run fields:page\`; the build fails on a field without a row. No row has been compared
with the texts by a named human yet. *(memory)*: quoted from memory, to be confirmed; *(digest)*: known from a secondary source.

Classes: **personal**; **protected** (never in a queue policy, or secret by 8 USC 1367); **contact**; **staff** (who acted);
**operational** (ids, positions, times, codes). Nobody is shown a field of the first three without a look that is written first.
`

/** The page, as text. */
export function fieldsPage(): string {
  const groups = Map.groupBy(register, ({ field }) => nounOf(field))
  const parts = [...groups].map(([noun, rows]) => `## ${noun}\n${[...byKeeping(rows)].map(section).join('\n')}`)
  return `${HEAD}\n${parts.join('\n')}\n## How long\n\n${Object.values(schedules).map(schedule).join('\n')}\n`
}

/** The table, the type of entry, or the kind of fact. */
function nounOf(field: string): string {
  const [first = '', second = '', third] = field.split('.')
  return third === undefined || /^(occurred)$/.test(second) ? `${first}` : `${first}.${second}`
}

function byKeeping(rows: readonly StoredField[]): Iterable<readonly StoredField[]> {
  return Map.groupBy(rows, ({ purpose }) => purpose).values()
}

function section(rows: readonly StoredField[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const classes = [...Map.groupBy(rows, (row) => row.class)]
  const lines = classes.map(
    ([name, some]) => `| ${name} | ${some.map(({ field }) => `\`${shortName(field)}\``).join(' ')} |`,
  )
  return `
${first.purpose}
By ${first.authority.map(citation).join('; ')}. Kept: ${first.retention.map((name) => `[${nameOf(schedules[name])}](#how-long)`).join(', ')}.
Shown to: ${first.recipients.join(', ').replaceAll('-', ' ')}.

| class | fields |
|---|---|
${lines.join('\n')}
`
}

function shortName(field: string): string {
  const noun = nounOf(field)
  return field.slice(noun.length + 1)
}

function citation({ citation: words, basis }: Authority): string {
  return basis === 'read' ? words : `${words} *(${basis === 'memory' ? 'memory' : 'digest'})*`
}

const nameOf = ({ id }: Rule): string => id.slice('retention.'.length)

function schedule(rule: Rule): string {
  return `- **${nameOf(rule)}**: ${rule.text} (${rule.authority.map(citation).join('; ')})`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(FIELDS_PAGE, fieldsPage())
  console.error(`Wrote ${FIELDS_PAGE}`)
}
