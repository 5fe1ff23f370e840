import type { App } from '@passage/server/app/service'

/** A browser as far as sign-in needs one: it keeps cookies and goes where it is sent. */
export interface Walk {
  readonly cookies: Map<string, string>
  /** Each cookie as it was set last, with its flags. */
  readonly flags: Map<string, string>
  /** Asks one address, without following. */
  ask(url: string, form?: Readonly<Record<string, string>>): Promise<WalkAnswer>
  /** Follows to the first answer that sends nowhere. */
  follow(url: string, form?: Readonly<Record<string, string>>): Promise<WalkAnswer>
}

interface WalkAnswer {
  readonly url: string
  readonly status: number
  readonly location: string | undefined
  readonly body: string
}

const origin = 'http://localhost'

export function walkThrough(app: App, host = 'localhost'): Walk {
  const cookies = new Map<string, string>()
  const flags = new Map<string, string>()
  const ask: Walk['ask'] = async (address, form) => {
    const { pathname, search } = new URL(address, origin)
    const url = pathname + search
    const headers: Record<string, string> = {
      host,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    }
    if (form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded'
    const answer = await app.inject({
      method: form === undefined ? 'GET' : 'POST',
      url,
      headers,
      ...(form === undefined ? {} : { payload: new URLSearchParams(form).toString() }),
    })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) flags.set(line.split('=')[0] ?? '', line)
    for (const { name, value } of answer.cookies) {
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return { url, status: answer.statusCode, location: answer.headers.location, body: answer.body }
  }
  return {
    cookies,
    flags,
    ask,
    async follow(url, form) {
      let answer = await ask(url, form)
      for (let turn = 0; turn < 8 && answer.location !== undefined; turn++) answer = await ask(answer.location)
      return answer
    },
  }
}

/** Signs a demo user in by the whole way: to the provider, choosing a name, and back. Gives the session cookie. */
export async function signInAs(app: App, user: string, walk = walkThrough(app)): Promise<string> {
  const page = await walk.follow('/v1/sign-in')
  await walk.follow(page.url, { user })
  const session = walk.cookies.get('passage_session') ?? walk.cookies.get('__Host-passage_session')
  if (session === undefined) throw new Error(`${user} was not signed in`)
  return `passage_session=${session}`
}
