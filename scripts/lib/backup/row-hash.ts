import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

export type TableSum = { rows: number; hash: string }

/**
 * Counts and sums up the rows that pass, one a line. The sum is of each row's SHA-256, so it does not depend on the
 * order in which a database gives them.
 */
export function rowSummer(): { stream: Transform; sum: () => TableSum } {
  const state = { rows: 0, total: 0n, rest: Buffer.alloc(0) }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      takeLines(state, chunk)
      done(null, chunk)
    },
  })
  return { stream, sum: () => ({ rows: state.rows, hash: state.total.toString(16).padStart(32, '0') }) }
}

type State = { rows: number; total: bigint; rest: Buffer }

function takeLines(state: State, chunk: Buffer): void {
  const text = state.rest.length > 0 ? Buffer.concat([state.rest, chunk]) : chunk
  let from = 0
  for (let end = text.indexOf(10, from); end >= 0; end = text.indexOf(10, from)) {
    state.rows += 1
    state.total = BigInt.asUintN(128, state.total + hashOf(text.subarray(from, end)))
    from = end + 1
  }
  state.rest = Buffer.from(text.subarray(from))
}

function hashOf(row: Buffer): bigint {
  const digest = createHash('sha256').update(row).digest()
  return (digest.readBigUInt64BE(0) << 64n) | digest.readBigUInt64BE(8)
}
