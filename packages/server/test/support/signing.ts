import type { SignWish, SoftAuthenticator } from './authenticator.ts'
import type { Stage } from './stage.ts'

export interface Asked {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly payload?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** A browser with a session that may change its secret on the way, as it does after a signature. */
export interface Desk {
  cookie: string
  ask(asked: Asked, signature?: object): Promise<{ readonly status: number; readonly json: Answer }>
  /** Asks, signs what is to be signed, and asks again. */
  signed(
    asked: Asked,
    by: SoftAuthenticator,
    wish?: SignWish,
  ): Promise<{ readonly status: number; readonly json: Answer }>
  add(authenticator: SoftAuthenticator, wish?: SignWish, by?: SoftAuthenticator): Promise<number>
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, checked by each test
type Answer = Record<string, any>

export function deskOf(stage: Stage, cookie: string): Desk {
  const desk: Desk = {
    cookie,
    async ask({ method, url, payload, headers = {} }, signature) {
      const header = signature === undefined ? undefined : Buffer.from(JSON.stringify(signature)).toString('base64url')
      const answer = await stage.app.inject({
        method,
        url,
        headers: { ...headers, cookie: desk.cookie, ...(header === undefined ? {} : { 'passage-signature': header }) },
        ...(payload === undefined ? {} : { payload }),
      })
      const renewed = answer.cookies.find(({ name }) => name === 'passage_session')
      if (renewed !== undefined) desk.cookie = `passage_session=${renewed.value}`
      return { status: answer.statusCode, json: answer.body === '' ? {} : answer.json() }
    },
    async signed(asked, by, wish) {
      const first = await desk.ask(asked)
      if (first.json.code !== 'step-up.needed') return first
      return desk.ask(asked, by.sign(first.json.stepUp.challenge, wish))
    },
    async add(authenticator, wish, by) {
      const begin = { method: 'POST', url: '/v1/authenticators/challenge', payload: { name: 'key' } } as const
      const begun = by === undefined ? await desk.ask(begin) : await desk.signed(begin, by)
      if (begun.status !== 200) return begun.status
      const response = authenticator.create(begun.json.challenge, wish)
      return (await desk.ask({ method: 'POST', url: '/v1/authenticators', payload: { name: 'key', response } })).status
    },
  }
  return desk
}
