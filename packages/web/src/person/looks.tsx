import type { ExtensionLine, PersonFile } from '../api/types.ts'
import { ScrollRegion } from '../parts/parts.tsx'

/** Access to a further record, asked for after a link. Shown where there was a request. */
const Extensions = ({ lines }: { readonly lines: readonly ExtensionLine[] }) =>
  lines.length > 0 && (
    <div className="pad cut">
      <h2>Access asked for after a link</h2>
      <p className="soft">
        Another record was found to be of this person. A link opens nothing by itself: whoever worked with one record
        asked for the other one.
      </p>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line.request}>
            <span>
              <bdi>
                {line.who}: {line.purpose}. {line.answer}
              </bdi>
            </span>
            <span className="source">
              <bdi>{line.when}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )

/** Who opened this person's record, and why. The person sees the same list. */
export function Looks({ file, own }: { readonly file: PersonFile; readonly own: boolean }) {
  const { looks } = file
  if (looks === undefined) return null
  return (
    <section className="card only" aria-label="Who looked">
      <div className="pad">
        <h2>Who looked</h2>
        <p className="soft">
          Each look is written before the answer is given. {own ? 'You' : 'The person'} can read this list.
        </p>
        {file.withheldWords !== undefined && <p className="soft">{file.withheldWords}</p>}
      </div>
      <ScrollRegion className="pad cut" label="Looks at this person">
        {looks.length === 0 ? (
          <p className="soft">Nobody has looked yet.</p>
        ) : (
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {looks.map((row) => (
                <tr key={row.lookId}>
                  <th scope="row">{row.when}</th>
                  <td>{row.who}</td>
                  <td>{row.purpose}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ScrollRegion>
      <Extensions lines={file.extensions ?? []} />
    </section>
  )
}
