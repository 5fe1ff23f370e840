import { type CaseProps, isOwn, wordsOf } from './common.ts'
import { FactForm } from './fact-form.tsx'
import { ServiceForm } from './service-form.tsx'

/** Facts and services: they move nothing by themselves, and gates read them at once. */
export function Tell(props: CaseProps) {
  const { view } = props
  return (
    <section className="card pad matter" aria-labelledby="case-tell">
      <h2 id="case-tell">What is known</h2>
      <p className="soft">What is not written down is not known, and what is not known opens nothing.</p>
      <ul className="plain-list">
        {view.documents.map(({ code, words, served }) => (
          <li key={code}>
            <b>{wordsOf(words)}</b>
            <span>{served}</span>
          </li>
        ))}
        {view.counsel.map(({ appearance, words }) => (
          <li key={appearance}>
            <b>Counsel</b>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {isOwn(view) && view.fields.length > 0 && (
        <details className="case-step">
          <summary>Say something about the case</summary>
          <p className="soft">What you say stands as yours. Nobody takes it back but you or your counsel.</p>
          <FactForm {...props} label="Say something about the case" />
        </details>
      )}
      {view.work.may && (
        <>
          <details className="case-step">
            <summary>Write down a fact</summary>
            <FactForm {...props} label="Write down a fact" />
          </details>
          <details className="case-step">
            <summary>Write down a service</summary>
            <ServiceForm {...props} />
          </details>
        </>
      )}
    </section>
  )
}
