import { useEffect, useRef } from 'react'
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

/** How far a part lies outside its bar, to the left (negative) or to the right; the page itself is not moved. */
function outside(bar: Element, part: Element): number {
  const [all, one] = [bar.getBoundingClientRect(), part.getBoundingClientRect()]
  if (one.left < all.left) return one.left - all.left
  return Math.max(0, one.right - all.right)
}

/** Parts of the file with their counts; each has its own address. */
export function Tabs({ file, tab, addressOf }: TabsProps) {
  const bar = useRef<HTMLElement>(null)
  const chosenAt = personTabs.filter(({ code }) => hasTab(file, code)).findIndex(({ code }) => code === tab)
  useEffect(() => {
    const nav = bar.current
    if (nav === null) return
    const keepInView = (): void => {
      const chosen = nav.querySelector(`a:nth-of-type(${chosenAt + 1})`)
      if (chosen !== null) nav.scrollLeft += outside(nav, chosen)
    }
    // At once, and again whenever there is less room or more: a phone is turned, a window is made narrow.
    const watch = new ResizeObserver(keepInView)
    watch.observe(nav)
    keepInView()
    return () => watch.disconnect()
  }, [chosenAt])
  return (
    <nav ref={bar} className="tabs" aria-label="Parts of the person file">
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
