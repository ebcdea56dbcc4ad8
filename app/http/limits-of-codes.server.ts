import type { Exchange } from './exchange.server.ts'
import { makeLimiter, type Limiter } from './limits.server.ts'

type Asked = Pick<Exchange, 'path' | 'search' | 'response'>
type Limited = ReturnType<Limiter['take']>

/**
 * A limit on guessing codes: so many a minute from one network that lead nowhere, malformed or unknown alike. A code
 * that leads to a document costs nothing, so a counter that checks many letters is never turned away.
 */
export function makeCodeLimit(perMinute: number): (exchange: Asked, network: string) => Limited {
  const wrong = makeLimiter(perMinute)
  return ({ path, search, response }, network) => {
    if (!asksForCode(path, search)) return { ok: true }
    const limited = wrong.take(network, Date.now())
    if (limited.ok) {
      response.once('finish', () => {
        if (response.statusCode === 200) wrong.giveBack(network, Date.now())
      })
    }
    return limited
  }
}

/**
 * The page of a code, its file, and a letter by its code; a form that only leads there is not counted. And the form to
 * follow an agency: a post that asks for a mail answers 303 and counts, so that nobody floods others through us.
 */
function asksForCode(path: string, search: string): boolean {
  if (path.startsWith('/cek/') || path.endsWith('/ikuti')) return true
  return path.endsWith('/surat-status') && new URLSearchParams(search).has('kode')
}
