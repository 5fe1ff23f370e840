import { useEffect, useRef } from 'react'
import type { FamilyPreview } from '../api/case-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Gates } from './gates.tsx'

/** What a ruling would do to each of two cases, with the rule and its law, and what stands against writing it down. */
export function Effects({ preview }: { readonly preview: FamilyPreview }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { what, effects, gates, ruling, rider } = preview
  return (
    <div className="matter">
      <h3 ref={head} tabIndex={-1}>
        {what === 'join' ? 'What joining does' : 'What severing does'}
      </h3>
      <ul className="plain-list" aria-label="Effects">
        {effects.map(({ code, on, words, rule, citation }) => (
          <li key={`${code} ${on}`}>
            <b>
              {on === rider ? 'This case' : 'The lead'} <Exact>{on}</Exact>
            </b>
            <span>{words}</span>
            <span className="source">
              {rule} {citation}
            </span>
          </li>
        ))}
      </ul>
      <p className="source">
        {ruling.rule} {ruling.citation}
      </p>
      {gates.length > 0 && (
        <>
          <p>As long as this stands, it is refused, and the refusal stays in the case:</p>
          <Gates gates={gates} label="What stands against it" />
        </>
      )}
    </div>
  )
}
