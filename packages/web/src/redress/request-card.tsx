import type { RequestView, ToldRow } from '../api/redress-types.ts'
import { ClockIcon } from '../parts/icons.tsx'
import { Exact, Pill, ScrollRegion } from '../parts/parts.tsx'
import { acknowledgedWords } from './told-words.ts'

/** The clock with its arithmetic: nobody has to believe a date. */
function ClockLine({ clock }: { readonly clock: NonNullable<RequestView['clock']> }) {
  return (
    <div className={`redress-clock ${clock.standing}`}>
      <p>
        <ClockIcon />
        <b>
          <bdi>{clock.words}</bdi>
        </b>
      </p>
      <p className="soft">
        <bdi>{clock.arithmetic}</bdi>
      </p>
      <p className="source">
        <bdi>{clock.basisWords}</bdi>
      </p>
    </div>
  )
}

/** What stood there, what is asked for, and the answer, field by field. */
function Items({ request }: { readonly request: RequestView }) {
  return (
    <ScrollRegion label={`What ${request.receipt} asks for`}>
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">On record</th>
            <th scope="col">Asked for</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {request.items.map((item) => (
            <tr key={item.item}>
              <th scope="row">
                {item.field}
                <span className="source"> {item.what}</span>
              </th>
              <td>{item.before}</td>
              <td>{item.asked}</td>
              <td>
                {item.answer === undefined ? item.unanswered : item.answer.words}
                {item.answer?.reason !== undefined && (
                  <span className="reason">
                    Why: <bdi>{item.answer.reason}</bdi>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** Files that were sent along, for saving: they come from outside, and no page of ours shows them. */
function Files({ files, purpose }: { readonly files: RequestView['files']; readonly purpose: string }) {
  if (files.length === 0) return null
  return (
    <ul className="redress-files" aria-label="Files sent along">
      {files.map(({ file, name, words, address }) => (
        <li key={file}>
          <a href={`${address}?purpose=${encodeURIComponent(purpose)}`}>
            <bdi>{name === '' ? 'A file' : name}</bdi>
          </a>
          <span className="source"> {words}</span>
        </li>
      ))}
    </ul>
  )
}

function Told({ told }: { readonly told: readonly ToldRow[] }) {
  if (told.length === 0) return null
  return (
    <section className="redress-told" aria-label="Who was told">
      <h4>Who was told</h4>
      <ul>
        {told.map((row) => (
          <li key={row.notice}>
            <bdi>
              <b>{row.who}</b>: {row.why.toLowerCase()}, told {row.told}. {acknowledgedWords(row)}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One request: number, where it stands, its clock, what was asked, who was told, and everything that happened. */
export function RequestBody({ request, purpose }: { readonly request: RequestView; readonly purpose: string }) {
  return (
    <div className="pad redress-body">
      <div className="redress-head">
        <h3>
          {request.kindWords}
          <span className="source">
            {' '}
            <Exact>{request.receipt}</Exact>
          </span>
        </h3>
        <Pill pill={{ code: request.state, words: request.stateWords, tone: request.tone }} />
      </div>
      {request.clock !== undefined && <ClockLine clock={request.clock} />}
      <Items request={request} />
      {request.words !== undefined && (
        <blockquote>
          <bdi>{request.words}</bdi>
        </blockquote>
      )}
      {request.shown.map(({ words, on }) => (
        <p key={words} className="soft">
          Shown: <bdi>{words}</bdi>
          {on !== undefined && `, ${on}`}
        </p>
      ))}
      <Files files={request.files} purpose={purpose} />
      {request.statement !== undefined && (
        <blockquote className="statement">
          <span className="source">Statement of disagreement</span>
          <bdi>{request.statement}</bdi>
        </blockquote>
      )}
      {request.reviewUntil !== undefined && (
        <p className="soft">
          <bdi>{request.reviewUntil}</bdi>
        </p>
      )}
      <Told told={request.told} />
      <ol className="redress-journal">
        {request.journal.map(({ words, when, receipt }) => (
          <li key={`${words} ${when}`}>
            <bdi>
              {words}, {when}
              {receipt !== undefined && (
                <>
                  , <Exact>{receipt}</Exact>
                </>
              )}
            </bdi>
          </li>
        ))}
      </ol>
    </div>
  )
}
