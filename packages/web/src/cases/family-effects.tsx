import { useEffect, useRef } from 'react'
import type { FamilyPreview } from '../api/case-types.ts'
import { Exact } from '../parts/parts.tsx'
import { Gates } from './gates.tsx'

const heads = { join: 'What joining does', sever: 'What severing does', withdraw: 'What withdrawing it does' } as const

/** What writing something down about two cases would do to each: what is lost, what changes, what stays, and what stands against it. */
export function Effects({ preview }: { readonly preview: FamilyPreview }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { what, effects, keeps, byTwo, gates, ruling } = preview
  return (
    <div className="matter">
      <h3 ref={head} tabIndex={-1}>
        {heads[what]}
      </h3>
      <EffectList name="Lost" preview={preview} of={effects.filter(({ takes }) => takes)} />
      <EffectList name="Changed" preview={preview} of={effects.filter(({ takes }) => !takes)} />
      <h4>Kept</h4>
      <p>{keeps.words}</p>
      <p className="source">
        {keeps.rule} {keeps.citation}
      </p>
      {what !== 'withdraw' && (
        <p className="source">
          {ruling.rule} {ruling.citation}
        </p>
      )}
      {byTwo && (
        <p>It takes something away. You sign it, and nothing is changed until somebody else signs it as well.</p>
      )}
      {gates.length > 0 && (
        <>
          <p>As long as this stands, it is refused, and the refusal stays in the case:</p>
          <Gates gates={gates} label="What stands against it" />
        </>
      )}
    </div>
  )
}

function EffectList({
  name,
  preview,
  of,
}: {
  readonly name: string
  readonly preview: FamilyPreview
  readonly of: FamilyPreview['effects']
}) {
  if (of.length === 0) return null
  return (
    <>
      <h4>{name}</h4>
      <ul className="plain-list" aria-label={name}>
        {of.map(({ code, on, words, rule, citation }) => (
          <li key={`${code} ${on}`}>
            <b>
              {on === preview.rider ? 'This case' : 'The lead'} <Exact>{on}</Exact>
            </b>
            <span>
              <bdi>{words}</bdi>
            </span>
            <span className="source">
              <bdi>
                {rule} {citation}
              </bdi>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
