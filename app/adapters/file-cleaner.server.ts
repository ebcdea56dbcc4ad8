import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { frames, PipeBroken, type CleaningOrder, type Frame } from './cleaning/frames.server.ts'
import type { CleaningRefusal, FileKind, ReceivedFile, Removal } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What a process that reads a stranger's file may use: megabytes, and seconds. */
const MOST_MEMORY = 800
const MOST_SECONDS = 60
/** Of the engine that reads PDF, in pages of 64 kB; and of JavaScript, in megabytes. */
const ENGINE_PAGES = 6_144
const HEAP = 192
const LOOK_EVERY_MS = 100

/** How many of them at once: each may keep a core busy. */
const AT_ONCE = 2

/** Puts bytes aside as they come; given by whoever stores them. */
type PutAside<Kept> = (bytes: AsyncIterable<Uint8Array>) => Promise<Kept>

export type Cleaned<Kept> = { copy: Kept; pages: number | null; removed: Removal[] }

/** Makes the copy of a file that people see. What cannot be read within the limits is refused. */
export async function cleanFile<Kept>(
  file: Pick<ReceivedFile, 'open'>,
  kind: FileKind,
  putAside: PutAside<Kept>,
): Promise<Result<Cleaned<Kept>, CleaningRefusal>> {
  const answers: Cleaned<Kept>[] = []
  const refusal = await inProcess({ task: 'clean', kind }, file.open(), async ({ head, bytes }) => {
    if ('clean' in head) answers.push({ ...head.clean, copy: await putAside(bytes) })
  })
  const [cleaned] = answers
  if (refusal) return refuse(refusal)
  return cleaned ? accept(cleaned) : refuse('broken')
}

/** Draws pages of a clean PDF, counted from 1; `take` gets one after the other. */
export async function drawFilePages(
  pdf: AsyncIterable<Uint8Array>,
  pages: { from: number; count: number },
  take: (page: number, bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<Result<null, CleaningRefusal>> {
  const refusal = await inProcess({ task: 'draw', ...pages }, pdf, async ({ head, bytes }) => {
    if ('page' in head) await take(head.page, bytes)
  })
  return refusal ? refuse(refusal) : accept(null)
}

type Answer = (frame: Frame) => Promise<void>

async function inProcess(
  order: CleaningOrder,
  input: AsyncIterable<Uint8Array>,
  answer: Answer,
): Promise<CleaningRefusal | undefined> {
  const leave = await enter()
  try {
    return await run(order, input, answer)
  } finally {
    leave()
  }
}

async function run(
  order: CleaningOrder,
  input: AsyncIterable<Uint8Array>,
  answer: Answer,
): Promise<CleaningRefusal | undefined> {
  const child = start(order)
  const guard = watch(child)
  const ended = once(child, 'close') as Promise<[number | null]>
  try {
    const fed = feed(child, input)
    const refusal = await read(child, answer)
    await fed
    const [code] = await ended
    if (guard.stopped()) return 'too-demanding'
    return refusal ?? (code === 0 ? undefined : 'broken')
  } finally {
    guard.end()
    child.kill('SIGKILL')
    await ended
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>

function start(order: CleaningOrder): Child {
  const script = resolve('app', 'adapters', 'cleaning', 'process.server.ts')
  const limits = [`--max-old-space-size=${String(HEAP)}`, `--wasm-max-mem-pages=${String(ENGINE_PAGES)}`]
  const mayRead = [
    '--permission',
    `--allow-fs-read=${process.cwd()}`,
    '--allow-addons',
    '--disable-warning=SecurityWarning',
  ]
  const child = spawn(process.execPath, [...limits, ...mayRead, script, JSON.stringify(order)], {
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return child
}

/** What it is fed it may refuse to eat: a broken pipe is told by how it ends. */
async function feed(child: Child, input: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await pipeline(input, child.stdin)
  } catch (error) {
    const isItsEnd =
      error instanceof Error && 'code' in error && ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code))
    if (!isItsEnd) throw error
  }
}

async function read(child: Child, answer: Answer): Promise<CleaningRefusal | undefined> {
  try {
    return await readAnswers(child, answer)
  } catch (error) {
    if (error instanceof PipeBroken) return 'broken'
    throw error
  }
}

async function readAnswers(child: Child, answer: Answer): Promise<CleaningRefusal | undefined> {
  for await (const one of frames(child.stdout as AsyncIterable<Buffer>)) {
    if ('refusal' in one.head) return one.head.refusal
    await answer(one)
  }
  return undefined
}

/** Ends a process that takes too long or too much. Where memory cannot be looked at, its own limits remain. */
function watch(child: Child): { stopped: () => boolean; end: () => void } {
  let stopped = false
  const stop = (): void => {
    stopped = true
    child.kill('SIGKILL')
  }
  goFirst(child.pid)
  const clock = setTimeout(stop, MOST_SECONDS * 1_000)
  const look = setInterval(() => {
    if (megabytesOf(child.pid) > MOST_MEMORY) stop()
  }, LOOK_EVERY_MS)
  return {
    stopped: () => stopped,
    end: () => {
      clearTimeout(clock)
      clearInterval(look)
    },
  }
}

/** When memory runs out on the machine, this process is the one to go. */
function goFirst(pid: number | undefined): void {
  try {
    writeFileSync(`/proc/${String(pid)}/oom_score_adj`, '1000')
  } catch {
    // not Linux, or gone already: the limits stand anyhow
  }
}

function megabytesOf(pid: number | undefined): number {
  try {
    const pages = readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1]
    return (Number(pages) * 4_096) / 1_000_000
  } catch {
    return 0
  }
}

const waiting: (() => void)[] = []
let inside = 0

/** One place of few; whoever comes later waits in line. */
async function enter(): Promise<() => void> {
  if (inside >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else inside++
  return () => {
    const next = waiting.shift()
    if (next) next()
    else inside--
  }
}
