import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { useState } from 'react'
import { ask, type Problem, ProblemError } from '../api/client.ts'
import { askSigned } from '../api/sign.ts'
import type { AuthenticatorRow } from '../api/types.ts'
import { useResource } from '../data/use-resource.ts'
import { ProblemNotice } from '../parts/notices.tsx'

const cannot: Problem = {
  title: 'This authenticator was not added',
  status: 0,
  code: 'step-up.not-made',
  detail: 'The browser or the authenticator did not go along. Nothing was changed.',
  remedy: 'Try again. The authenticator must verify you, by PIN or by what you are.',
}
const dayOf = (instant: string): string => instant.slice(0, 10)

async function add(name: string): Promise<void> {
  const path = '/v1/authenticators/challenge'
  const optionsJSON = await askSigned<PublicKeyCredentialCreationOptionsJSON>(path, { method: 'POST', body: { name } })
  const response = await startRegistration({ optionsJSON }).catch(() => {
    throw new ProblemError(cannot)
  })
  await ask('/v1/authenticators', { method: 'POST', body: { name, response } })
}

/** With what this person signs acts: added here, and ended here with a signature. */
export function Authenticators() {
  const own = useResource<{ authenticators: AuthenticatorRow[] }>('/v1/authenticators')
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const act = (work: Promise<unknown>): void => {
    setProblem(undefined)
    work.then(own.reload, (error: unknown) => setProblem(error instanceof ProblemError ? error.problem : cannot))
  }
  const rows = own.value?.authenticators ?? []
  return (
    <section className="card pad settings" aria-labelledby="authenticators">
      <h2 id="authenticators">Authenticators</h2>
      <p className="soft">Acts that weigh on somebody are signed with one of these. Keep two, in two places.</p>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <ul className="held">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <strong>{row.name}</strong>, added {dayOf(row.addedAt)}
              {row.usedAt !== undefined && `, last used ${dayOf(row.usedAt)}`}
            </span>
            <button
              type="button"
              className="button"
              aria-label={`End ${row.name}`}
              onClick={() => act(askSigned(`/v1/authenticators/${row.id}`, { method: 'DELETE' }))}
            >
              End
            </button>
          </li>
        ))}
        {own.value !== undefined && rows.length === 0 && <li>None yet.</li>}
      </ul>
      <form
        className="acts"
        onSubmit={(event) => {
          event.preventDefault()
          act(add(name.trim()).then(() => setName('')))
        }}
      >
        <label className="field">
          <span className="label">Name of a new one</span>
          <input value={name} maxLength={60} required onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="submit" className="button">
          Add an authenticator
        </button>
      </form>
    </section>
  )
}
