import type { PoolClient } from 'pg'

/**
 * From here on each query of this connection waits for the one before it. Prisma asks for the relations of a row at the
 * same moment, in a transaction too, where all of them share one connection: pg would queue them, which it warns of and
 * gives up with its next version. Streams (COPY) and queries with a callback, of which there is one at a time, pass.
 */
export function askInTurn(connection: PoolClient): void {
  const ask = connection.query.bind(connection) as (...given: unknown[]) => unknown
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (...given: unknown[]): unknown => {
    if (!answersByPromise(given)) return ask(...given)
    const answer = last.then(() => ask(...given))
    last = answer.catch(() => undefined)
    return answer
  }
  connection.query = inTurn as PoolClient['query']
}

function answersByPromise([query, ...rest]: readonly unknown[]): boolean {
  const isStream = typeof query === 'object' && query !== null && 'submit' in query
  return !isStream && !rest.some((given) => typeof given === 'function')
}
