import type { ExtensionRow, ExtensionsPart } from '../api/extension-types.ts'
import { AnswerExtension } from './answer-extension.tsx'

interface RequestProps {
  readonly row: ExtensionRow
  readonly onDone: (said: string) => void
}

const Request = ({ row, onDone }: RequestProps) => (
  <article className="cut pad matter" aria-label={`${row.who}: ${row.recordLabel}`}>
    <div className="matter-head">
      <h3>
        <bdi>{row.who}</bdi>
      </h3>
      <span className="source">
        <bdi>{row.askedWords}</bdi>
      </span>
    </div>
    <dl className="terms">
      {[
        ['Why', row.reason],
        ['Assignment', row.assignmentWords],
        ['It names', row.namedWords],
        ['A link added', row.adds.map(({ label }) => label).join(', ')],
      ].map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
    <AnswerExtension row={row} onDone={onDone} />
  </article>
)

/** Assignments that a link closed, and whoever is assigned asks to have extended. Ids and terms: opening is another act. */
export const Extensions = ({
  part,
  onDone,
}: {
  readonly part: ExtensionsPart
  readonly onDone: (said: string) => void
}) => (
  <div className="matters">
    <div className="main">
      <section className="card" aria-labelledby="extensions-head">
        <div className="pad matter">
          <h2 id="extensions-head">Requests for an extension</h2>
          <p className="soft">
            {part.waiting.length === 0
              ? 'Nobody waits for an answer of yours.'
              : 'A link added a record to a person whom somebody is assigned to. You gave the assignment, or nobody who gave it is a supervisor any more.'}
          </p>
        </div>
        {part.waiting.map((row) => (
          <Request key={row.request} row={row} onDone={onDone} />
        ))}
      </section>
    </div>
    <div className="beside">
      <section className="card pad matter" aria-labelledby="extension-about">
        <h2 id="extension-about">What an extension does</h2>
        <ul className="bullets">
          <li>A link never widens an assignment by itself. Until you answer, the record is closed to whoever asked.</li>
          <li>The assignment keeps its purpose and its end. It names exactly the records that you read here.</li>
          <li>Where the link is taken back before you answer, the request leaves this list.</li>
        </ul>
      </section>
    </div>
  </div>
)
