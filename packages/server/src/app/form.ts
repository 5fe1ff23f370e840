import { Refused } from './problem.ts'
import type { App } from './service.ts'

const formBytes = 64 * 1024

/** Reads form bodies. A name that comes twice is refused: two readers would believe different values (RFC 6749, 3.2). */
export function readForms(app: App): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formBytes },
    (_request, body, done) => {
      const given = new URLSearchParams(String(body))
      const names = [...given.keys()]
      if (new Set(names).size === names.length) return done(null, Object.fromEntries(given))
      done(
        new Refused({
          status: 400,
          code: 'request.doubled',
          title: 'This request could not be read',
          detail: 'A field comes twice. Nothing was changed.',
          remedy: 'Send each field once.',
        }),
      )
    },
  )
}
