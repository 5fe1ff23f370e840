import type { Compared, Comparison } from '../api/types.ts'
import { Exact, ScrollRegion } from '../parts/parts.tsx'
import { Link } from '../router/link.tsx'

/** Marks the characters that differ from the other reading, by background and underline, in a face of equal widths. */
export function Reading({
  text,
  other,
  marks,
}: {
  readonly text: string
  readonly other: string
  readonly marks: boolean
}) {
  if (!marks) return <bdi>{text}</bdi>
  return (
    <Exact>
      <span className="raw">
        {[...text].map((character, place) =>
          character === [...other][place] ? (
            character
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a character is named by its place
            <mark key={place}>{character}</mark>
          ),
        )}
      </span>
    </Exact>
  )
}

function Row({ row }: { readonly row: Compared }) {
  const marks = row.exact && row.one !== '' && row.other !== ''
  return (
    <tr className={row.tone === 'unknown' ? 'differs' : undefined}>
      <th scope="row">{row.field}</th>
      <td>
        <Reading text={row.one} other={row.other} marks={marks} />
      </td>
      <td>
        <Reading text={row.other} other={row.one} marks={marks} />
      </td>
      <td className={`end result ${row.tone}`}>{row.result}</td>
    </tr>
  )
}

const Heard = ({ children }: { readonly children: string }) => (
  <span className="hidden-wide">
    <bdi dir="ltr">{children}</bdi>
  </span>
)

/** Two identity records side by side, fields in one fixed order, never reordered by agreement. */
export function CompareTable({
  comparison,
  label = 'What was compared',
  underHeads = false,
}: {
  readonly comparison: Comparison
  readonly label?: string
  /** Heads with the numbers and the ways to both records stand above it: on a wide page its own are only heard. */
  readonly underHeads?: boolean
}) {
  return (
    <ScrollRegion label={label}>
      <table className="grid-table compare">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Field</span>
            </th>
            <th scope="col">{underHeads ? <Heard>{comparison.oneHead}</Heard> : comparison.oneHead}</th>
            <th scope="col">
              {underHeads ? (
                <Heard>{comparison.otherHead}</Heard>
              ) : (
                <Link href={`/records/${comparison.otherRecord}`}>{comparison.otherHead}</Link>
              )}
            </th>
            <th scope="col" className="end">
              <span className="hidden">Result</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <Row key={row.field} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
