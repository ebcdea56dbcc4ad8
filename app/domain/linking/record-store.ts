import { prepareKept, type KeptRecord, type Prepared } from './prepared.ts'

/** Prepared records by the number in which they came, in bytes: a hundred or two a record, and no objects. */
export type RecordStore = { add: (record: Prepared) => number; at: (id: number) => Prepared }

const CHUNK_BYTES = 2 ** 20
/** Most bytes of a letter in UTF-8. */
const LETTER_BYTES = 3

/** A store that is empty. Asking for a record that was not added throws. */
export function recordStore(): RecordStore {
  const chunks: Uint8Array[] = []
  const places = { from: new Float64Array(1024), bytes: new Int32Array(1024) }
  const writing = { chunk: new Uint8Array(0), used: 0 }
  let count = 0
  const room = (bytes: number): void => {
    if (writing.used + bytes <= writing.chunk.length) return
    writing.chunk = new Uint8Array(Math.max(CHUNK_BYTES, bytes))
    writing.used = 0
    chunks.push(writing.chunk)
  }
  return {
    add: (record) => {
      const text = written(record.kept)
      room(text.length * LETTER_BYTES)
      const { written: bytes } = encoder.encodeInto(text, writing.chunk.subarray(writing.used))
      if (count === places.bytes.length) widen(places)
      places.from[count] = (chunks.length - 1) * 2 ** 32 + writing.used
      places.bytes[count] = bytes
      writing.used += bytes
      return count++
    },
    at: (id) => {
      const place = places.from[id] ?? 0
      const from = place % 2 ** 32
      const chunk = chunks[Math.floor(place / 2 ** 32)]
      if (!chunk || id >= count) throw new RangeError(`There is no record ${id}.`)
      return prepareKept(read(decoder.decode(chunk.subarray(from, from + (places.bytes[id] ?? 0)))))
    },
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** One part a line; none but the last can hold the end of a line. */
function written({ words, numbers, form, identifiers, phone, address, director }: KeptRecord): string {
  return `${words}\n${numbers}\n${form ?? ''}\n${identifiers.join(' ')}\n${phone}\n${address}\n${director}`
}

function read(text: string): KeptRecord {
  const [words = '', numbers = '', form = '', identifiers = '', phone = '', address = '', ...director] =
    text.split('\n')
  return {
    ...{ words, numbers, phone, address },
    form: form === '' ? null : form,
    identifiers: identifiers.split(' '),
    director: director.join('\n'),
  }
}

function widen(places: { from: Float64Array; bytes: Int32Array }): void {
  const from = new Float64Array(places.from.length * 2)
  const bytes = new Int32Array(places.bytes.length * 2)
  from.set(places.from)
  bytes.set(places.bytes)
  Object.assign(places, { from, bytes })
}
