import { z } from 'zod'
import { CLEANING_REFUSALS, REMOVALS } from '#app/domain/files/file.ts'

/** What the cleaning process is asked, as its only argument; the file itself comes on its standard input. */
export const CleaningOrder = z.discriminatedUnion('task', [
  z.object({ task: z.literal('clean'), kind: z.enum(['PDF', 'JPEG', 'PNG', 'WEBP']) }),
  z.object({ task: z.literal('draw'), from: z.number().int(), count: z.number().int() }),
])
export type CleaningOrder = z.infer<typeof CleaningOrder>

/** A copy may be larger than its original, but not by much. */
const Size = z.number().int().min(0).max(100_000_000)

/** What stands before the bytes of each answer. */
export const FrameHead = z.union([
  z.object({ refusal: z.enum(CLEANING_REFUSALS) }),
  z.object({
    clean: z.object({ pages: z.number().int().nullable(), removed: z.array(z.enum(REMOVALS)) }),
    size: Size,
  }),
  z.object({ page: z.number().int(), size: Size }),
])
export type FrameHead = z.infer<typeof FrameHead>

const LENGTH_BYTES = 4
const LONGEST_HEAD = 10_000

/** One answer as it goes over the pipe: the length of the head, the head, the bytes. */
export function frame(head: FrameHead, bytes: Uint8Array = new Uint8Array()): Buffer {
  const text = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text, bytes])
}

export type Frame = { head: FrameHead; bytes: AsyncGenerator<Buffer> }

/** The process ended within an answer, or said what is none. */
export class PipeBroken extends Error {
  constructor() {
    super('The cleaning process did not answer to the end.')
    this.name = 'PipeBroken'
  }
}

/** Reads answers off the pipe; the bytes of each are to be read before the next. Throws `PipeBroken`. */
export async function* frames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const pipe = pipeOf(source)
  for (;;) {
    const length = await pipe.exactly(LENGTH_BYTES, 'may end here')
    if (!length) return
    const text = await pipe.exactly(Math.min(length.readUInt32BE(), LONGEST_HEAD))
    const head = headOf(text)
    yield { head, bytes: pipe.next('size' in head ? head.size : 0) }
  }
}

/** Whoever reads strangers' files may have been taken over by one: what it says is checked like theirs. */
function headOf(text: Buffer): FrameHead {
  try {
    return FrameHead.parse(JSON.parse(text.toString('utf8')))
  } catch {
    throw new PipeBroken()
  }
}

type Pipe = {
  exactly: {
    (bytes: number): Promise<Buffer>
    (bytes: number, end: 'may end here'): Promise<Buffer | undefined>
  }
  next: (bytes: number) => AsyncGenerator<Buffer>
}

function pipeOf(source: AsyncIterable<Buffer>): Pipe {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const chunk = await chunks.next()
    if (chunk.done) return false
    rest = rest.length > 0 ? Buffer.concat([rest, chunk.value]) : chunk.value
    return true
  }
  const take = (bytes: number): Buffer => {
    const taken = rest.subarray(0, bytes)
    rest = rest.subarray(bytes)
    return taken
  }
  async function exactly(bytes: number): Promise<Buffer>
  async function exactly(bytes: number, end: 'may end here'): Promise<Buffer | undefined>
  async function exactly(bytes: number, end?: 'may end here'): Promise<Buffer | undefined> {
    while (rest.length < bytes) {
      if (await more()) continue
      if (end && rest.length === 0) return undefined
      throw new PipeBroken()
    }
    return take(bytes)
  }
  return {
    exactly,
    next: async function* (bytes) {
      for (let left = bytes; left > 0;) {
        const piece = rest.length > 0 ? take(left) : await exactly(1)
        left -= piece.length
        yield piece
      }
    },
  }
}
