/**
 * Writes docs/law.md and docs/law.json: every rule of the law of cases with where it stands, and what a legal reviewer has still
 * to check. Run after a change of it: `npm run law:page`. A test compares, so a forgotten run is found.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type LawName, type LawRow, lawNames, lawOfCases } from '@passage/domain/case/register'
import type { Authority } from '@passage/domain/rules/rule'

export const LAW_PAGE = 'docs/law.md'
export const LAW_FILE = 'docs/law.json'

const HEAD = `# The law of cases

Every rule by which Passage opens, refuses or counts a step of a case. Made by \`npm run law:page\` from \`packages/domain/src/case\`
and \`packages/domain/src/deadline\`; the same as data, with quotations: [law.json](law.json). None is law by being here: each
names where it stands. *(memory)*: quoted from memory, to be confirmed; *(digest)*: known from a secondary source.
No rule has been compared with the official text by a named human yet unless its row says so.
`
const names: Readonly<Record<LawName, string>> = {
  us: 'Removal law of the United States (`us`)',
  'eu-rd:XA': 'Return Directive 2008/115/EC (`eu-rd`), with the law of the fictional State XA',
}
const kinds = {
  core: 'Asked of every step',
  gate: 'Gates',
  step: 'Steps',
  family: 'Families',
  deadline: 'Deadlines',
} as const

/** The page, as text. */
export const lawPage = (): string => `${HEAD}\n${lawNames.map(partOf).join('\n')}`

/** The file, as text: one row for each rule, in the order of the page. */
export const lawFile = (): string =>
  `${JSON.stringify(
    Object.fromEntries(
      lawNames.map((name) => [
        name,
        lawOfCases(name).map(({ kind, rule, about, toCheck }) => {
          const { id, text, authority, inForce, legalStatus, lastCheckedOn } = rule
          return {
            kind,
            id,
            text,
            about,
            authority,
            inForce,
            legalStatus,
            lastCheckedOn: lastCheckedOn ?? null,
            toCheck,
          }
        }),
      ]),
    ),
    null,
    1,
  )}\n`

function partOf(name: LawName): string {
  const rows = lawOfCases(name)
  const open = rows.filter(({ toCheck }) => toCheck.length > 0)
  const memory = rows.filter(({ rule }) => rule.authority.some(({ basis }) => basis === 'memory'))
  const contested = rows.filter(({ rule }) => rule.legalStatus === 'contested')
  const groups = Map.groupBy(rows, ({ kind }) => kind)
  const tables = [...groups].map(([kind, some]) => `### ${kinds[kind]} (${some.length})\n\n${tableOf(some)}`)
  return `## ${names[name]}

For a legal reviewer: ${open.length} of ${rows.length} rules have something to check; ${memory.length} rest in part on memory;
${contested.length} are contested. What is to check stands in the last column.

${tables.join('\n\n')}
`
}

const tableOf = (rows: readonly LawRow[]): string =>
  `| rule | text | law | in force, status | to check |\n|---|---|---|---|---|\n${rows.map(lineOf).join('\n')}`

function lineOf({ rule, about, toCheck }: LawRow): string {
  const { from, until } = rule.inForce
  const dates = from === undefined && until === undefined ? 'no dates' : `${from ?? 'always'} to ${until ?? 'now'}`
  const checked = rule.lastCheckedOn === undefined ? '' : `; checked ${rule.lastCheckedOn}`
  const cells = [
    `\`${rule.id}\``,
    `${rule.text} *${about}*`,
    rule.authority.map(citation).join('; '),
    `${dates}; ${rule.legalStatus}${checked}`,
    toCheck.join('; '),
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function citation({ citation: words, basis, kind }: Authority): string {
  if (kind === 'design') return `${words} (ours)`
  return basis === 'read' ? words : `${words} *(${basis === 'memory' ? 'memory' : 'digest'})*`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(LAW_PAGE, lawPage())
  writeFileSync(LAW_FILE, lawFile())
  console.error(`Wrote ${LAW_PAGE} and ${LAW_FILE}`)
}
