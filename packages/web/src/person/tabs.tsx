import type { PersonFile } from '../api/types.ts'
import { Link } from '../router/link.tsx'

export const personTabs = [
  { code: 'timeline', words: 'Timeline', count: undefined },
  { code: 'stays', words: 'Stays', count: (file: PersonFile) => file.stays.length },
  { code: 'cases', words: 'Cases', count: undefined },
  { code: 'corrections', words: 'Corrections', count: (file: PersonFile) => file.corrections.open },
  { code: 'stops', words: 'Stops', count: (file: PersonFile) => file.inside?.stops ?? 0 },
  { code: 'findings', words: 'Findings', count: undefined },
  { code: 'documents', words: 'Documents', count: (file: PersonFile) => file.documents.length },
  { code: 'looks', words: 'Who looked', count: (file: PersonFile) => file.looks?.length ?? 0 },
] as const
export type TabCode = (typeof personTabs)[number]['code']

interface TabsProps {
  readonly file: PersonFile
  readonly tab: TabCode
  readonly addressOf: (tab: TabCode) => string
}

/** Cases, stops, findings and who looked are for whoever is told. */
const ofInside: readonly TabCode[] = ['cases', 'stops', 'findings', 'looks']
const hasTab = (file: PersonFile, code: TabCode): boolean => !ofInside.includes(code) || file.inside !== undefined

/** Parts of the file with their counts; each has its own address. */
export function Tabs({ file, tab, addressOf }: TabsProps) {
  return (
    <nav className="tabs" aria-label="Parts of the person file">
      {personTabs
        .filter(({ code }) => hasTab(file, code))
        .map(({ code, words, count }) => (
          <Link key={code} href={addressOf(code)} aria-current={code === tab ? 'page' : undefined}>
            {words}
            {count !== undefined && ` ${count(file)}`}
          </Link>
        ))}
    </nav>
  )
}
