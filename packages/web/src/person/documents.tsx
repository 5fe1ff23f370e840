import type { PersonFile } from '../api/types.ts'
import { Exact, ScrollRegion } from '../parts/parts.tsx'

/** The identity records that make up this person: each is one document as one source read it. */
export function Documents({ file }: { readonly file: PersonFile }) {
  return (
    <section className="card only" aria-label="Documents">
      <div className="pad">
        <h2>Documents</h2>
        <p className="soft">Each row is one identity record: what one source said, never changed afterwards.</p>
      </div>
      <ScrollRegion className="pad cut" label="Documents on record">
        <table className="grid-table">
          <thead>
            <tr>
              {['Number', 'Kind', 'Issued by', 'Name as read', 'Record', 'How it came here'].map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.documents.map((row) => (
              <tr key={row.recordId}>
                <th scope="row">
                  <Exact>{row.number}</Exact>
                </th>
                <td>{row.type}</td>
                <td>{row.issuer}</td>
                <td>
                  <bdi>{row.name}</bdi>
                </td>
                <td>
                  <Exact>{row.recordLabel}</Exact>
                </td>
                <td>{row.linked}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
