import type { CaseLine, CaseView } from '../api/case-types.ts'
import { Exact, Terms } from '../parts/parts.tsx'
import { Gates } from './gates.tsx'

function Line({ line }: { readonly line: CaseLine }) {
  return (
    <li className="matter" id={`line-${line.seq}`}>
      <h3>
        <bdi>{line.title}</bdi>
      </h3>
      <p className="source">
        Line {line.seq}. <bdi>{line.when}</bdi>. <bdi>{line.by}</bdi>.
      </p>
      {line.terms.length > 0 && <Terms terms={line.terms} />}
      {line.reasons !== undefined && line.reasons !== '' && (
        <blockquote>
          <bdi>{line.reasons}</bdi>
        </blockquote>
      )}
      {line.gates.length > 0 && (
        <details>
          <summary>
            {line.gates.length === 1
              ? 'The rule that stood against it'
              : `The ${line.gates.length} rules that stood against it`}
          </summary>
          <Gates gates={line.gates} label={`What stood against line ${line.seq}`} />
        </details>
      )}
      <p className="source">
        {line.law !== '' && `${line.law}. `}In the log: <Exact>{line.commitment.slice(0, 16)}</Exact>
      </p>
    </li>
  )
}

/** Every line of the case, newest first: what was done, told, proposed and refused. */
export const Lines = ({ view }: { readonly view: CaseView }) => (
  <section className="card pad matter" aria-labelledby="case-lines">
    <h2 id="case-lines">Everything on the case</h2>
    <ol className="case-lines" reversed>
      {view.lines.map((line) => (
        <Line key={line.seq} line={line} />
      ))}
    </ol>
  </section>
)
