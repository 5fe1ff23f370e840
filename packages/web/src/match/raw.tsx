import { useEffect, useRef } from 'react'
import type { MatchRaw, MatchRawRow } from '../api/match-types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Exact, ScrollRegion } from '../parts/parts.tsx'
import { Reading } from '../person/compare.tsx'

interface RawProps {
  readonly path: string
  readonly purpose: string
  readonly isOpen: boolean
  readonly onToggle: () => void
}
const NONE = 'Not sent'

/** The two readings of one field stand one above the other, so that their characters do. */
function Field({ row, raw }: { readonly row: MatchRawRow; readonly raw: MatchRaw }) {
  const { one, other, exact, field } = row
  const sides = [
    { head: raw.oneHead, mine: one, theirs: other },
    { head: raw.otherHead, mine: other, theirs: one },
  ]
  return (
    <tbody>
      {sides.map(({ head, mine, theirs }, at) => (
        <tr key={head}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={2}>
              {field}
            </th>
          )}
          <th scope="row">
            <Exact>{head}</Exact>
          </th>
          <td>{mine.sent === '' ? NONE : <Reading text={mine.sent} other={theirs.sent} marks={exact} />}</td>
          <td className={field.startsWith('Control digit') ? 'digit' : undefined}>
            {mine.compared !== '' && <Reading text={mine.compared} other={theirs.compared} marks={exact} />}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function RawTable({ raw }: { readonly raw: MatchRaw }) {
  return (
    <>
      {raw.hidden !== undefined && (
        <p className="soft">
          <bdi>{raw.hidden}</bdi>
        </p>
      )}
      <ScrollRegion label="As the sources sent it">
        <table className="grid-table compare raw-table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Record</th>
              <th scope="col">As sent</th>
              <th scope="col">As compared</th>
            </tr>
          </thead>
          {raw.rows.map((row) => (
            <Field key={row.field} row={row} raw={raw} />
          ))}
        </table>
      </ScrollRegion>
      {raw.rows.map(({ field, note }) =>
        note === undefined ? null : (
          <p key={field} className="source">
            <bdi>
              {field}: {note}
            </bdi>
          </p>
        ),
      )}
      {raw.sources.map((source) => (
        <p key={source} className="source">
          <bdi>{source}</bdi>
        </p>
      ))}
    </>
  )
}

/** What the sources sent, beside what it is compared as: hidden until somebody asks, and the look is written down. */
export function Raw({ path, purpose, isOpen, onToggle }: RawProps) {
  const raw = useResource<MatchRaw>(isOpen ? `${path}/raw` : undefined, purpose)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isOpen) heading.current?.focus()
  }, [isOpen])
  return (
    <section className="raw-part" aria-labelledby="match-raw">
      <div className="raw-head">
        <h3 id="match-raw" tabIndex={-1} ref={heading}>
          Raw reading
        </h3>
        <span className="source">
          <bdi>Shown on demand. This look is logged.</bdi>
        </span>
        <button
          type="button"
          className="button"
          aria-expanded={isOpen}
          aria-controls="match-raw-shown"
          onClick={onToggle}
        >
          {isOpen ? 'Hide it' : 'Show it'}
        </button>
      </div>
      <div id="match-raw-shown">
        {isOpen && raw.problem !== undefined && <ProblemNotice problem={raw.problem} onRetry={raw.reload} />}
        {isOpen && raw.value === undefined && raw.waiting && <Waiting rows={6} words="The reading is on its way." />}
        {isOpen && raw.value !== undefined && <RawTable raw={raw.value} />}
      </div>
    </section>
  )
}
