import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { OperatorError, reasonOf } from '../operator-error.ts'

/** A backup being read: single lines, or the lines of rows up to their end. */
export type BackupReader = {
  line: <Schema extends z.ZodType>(schema: Schema) => Promise<z.infer<Schema>>
  /** Rows as they came, in pieces that end with a line. */
  rows: () => AsyncGenerator<Buffer>
  close: () => void
}

const END_LINE = Buffer.from('\\.\n')
const END_WITHIN = Buffer.from('\n\\.\n')

export function readBackup(file: string): BackupReader {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  const text = source.pipe(gunzip)
  const state: State = { file, chunks: text[Symbol.asyncIterator]() as AsyncIterator<Buffer>, rest: Buffer.alloc(0) }
  return {
    line: async (schema) => parse(schema, await nextLine(state), file),
    rows: () => nextRows(state),
    close: () => {
      source.destroy()
      text.destroy()
    },
  }
}

type State = { file: string; chunks: AsyncIterator<Buffer>; rest: Buffer }

async function nextLine(state: State): Promise<string> {
  while (!state.rest.includes(10)) await readMore(state)
  return take(state, state.rest.indexOf(10) + 1)
    .toString('utf8')
    .trimEnd()
}

async function* nextRows(state: State): AsyncGenerator<Buffer> {
  for (;;) {
    const end = endOfRows(state.rest)
    if (end !== undefined) {
      yield take(state, end)
      take(state, END_LINE.length)
      return
    }
    // The last bytes are held back: the line that ends the rows may have come in halves.
    yield take(state, state.rest.lastIndexOf(10, -END_WITHIN.length) + 1)
    await readMore(state)
  }
}

function endOfRows(text: Buffer): number | undefined {
  if (text.subarray(0, END_LINE.length).equals(END_LINE)) return 0
  const at = text.indexOf(END_WITHIN)
  return at < 0 ? undefined : at + 1
}

function take(state: State, bytes: number): Buffer {
  const taken = state.rest.subarray(0, bytes)
  state.rest = state.rest.subarray(bytes)
  return taken
}

async function readMore(state: State): Promise<void> {
  const next = await state.chunks.next().catch((error: unknown) => {
    throw new OperatorError(`Cadangan ${state.file} tidak dapat dibaca: ${reasonOf(error)}.`, error)
  })
  if (next.done) throw new OperatorError(`Cadangan ${state.file} terpotong.`)
  state.rest = state.rest.length > 0 ? Buffer.concat([state.rest, next.value]) : next.value
}

function parse<Schema extends z.ZodType>(schema: Schema, line: string, file: string): z.infer<Schema> {
  const read = schema.safeParse(jsonOf(line))
  if (read.success) return read.data
  throw new OperatorError(`Berkas ${file} bukan cadangan CekLembaga versi ini.`)
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
