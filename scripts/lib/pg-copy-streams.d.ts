declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** A stream of rows for `COPY … FROM STDIN`, to be given to `client.query`. */
  export function from(sql: string): Writable & Submittable

  /** The rows of `COPY … TO STDOUT`, to be given to `client.query`. */
  export function to(sql: string): Readable & Submittable
}
