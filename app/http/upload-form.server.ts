import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { BodyTooLarge } from './request-guard.server.ts'
import { LARGEST_FILE, MOST_FILES, type ReceivedFile, type UploadFormCode } from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { spool } from '#app/repositories/spool.server.ts'

/** Text fields of a form: how many, and how long in bytes; more than any form of ours has. */
const MOST_FIELDS = 300
const LONGEST_TEXT = 60_000

/** The text fields a form has; what else is sent is not read. */
type FieldNames = readonly string[] | 'all'

export type UploadForm = {
  /** The text fields that were asked for; of several of one name the first. */
  fields: Record<string, string>
  /** All values of a field: ticked boxes. */
  all: (field: string) => string[]
  /** The files chosen, in the order of the form; an empty file field is none. */
  files: ReceivedFile[]
  /** Lets all files go. They also go when the connection is cut, and when nobody can reach them any more. */
  discard: () => void
}

/** Why a form could not be taken; what was typed before that comes back. */
export type UploadFormRefusal = {
  code: UploadFormCode
  fields: Record<string, string>
  /** All values of a field that came: ticked boxes. */
  all: (field: string) => string[]
}

/**
 * Reads a posted form with files, whatever their size, in little memory: each file is put aside encrypted as it comes.
 * Only the text fields named are read. Whatever goes wrong leaves nothing lying about.
 */
export async function readUploadForm(
  request: Request,
  options: { fields: FieldNames; maxFiles?: number; largestFile?: number; longestText?: number },
): Promise<Result<UploadForm, UploadFormRefusal>> {
  const gathering: Gathering = { texts: [], files: [], aborter: new AbortController() }
  const parser = parserOf(request, options)
  if (!parser || !request.body) return refuse({ code: 'not-a-form', fields: {}, all: () => [] })
  listen(gathering, parser, options.fields)
  try {
    await gather(request.body, parser, gathering)
    const files = await Promise.all(gathering.files)
    if (!gathering.problem) return accept(formOf(gathering, files, request.signal))
  } catch (error) {
    gathering.cause ??= error
  }
  await giveUp(gathering)
  return refuse({
    code: gathering.problem ?? codeOf(gathering.cause),
    fields: firstOf(gathering),
    all: allOf(gathering),
  })
}

async function gather(body: ReadableStream, parser: BusboyInstance, { aborter }: Gathering): Promise<void> {
  await pipeline(Readable.fromWeb(body as NodeStream), parser, { signal: aborter.signal })
}

/** The text fields of a posted form as they come, each value of a name that has several; files are passed over. */
export async function readTexts(request: Request): Promise<[name: string, value: string][]> {
  const gathering: Gathering = { texts: [], files: [], aborter: new AbortController() }
  const parser = parserOf(request, { maxFiles: 0 })
  if (!parser || !request.body) return []
  listen(gathering, parser, 'all')
  try {
    await gather(request.body, parser, gathering)
  } catch {
    // A body that was cut has what came of it.
  }
  await giveUp(gathering)
  return gathering.texts
}

/** A body that is no form, or says no boundary, has no parser. */
function parserOf(
  request: Request,
  {
    maxFiles = MOST_FILES,
    largestFile = LARGEST_FILE,
    longestText = LONGEST_TEXT,
  }: { maxFiles?: number; largestFile?: number; longestText?: number },
): BusboyInstance | undefined {
  const type = request.headers.get('content-type') ?? ''
  const headers: BusboyHeaders = { 'content-type': type }
  const limits = {
    ...{ files: maxFiles, fileSize: largestFile, fields: MOST_FIELDS, fieldSize: longestText },
    ...{ headerPairs: 50, parts: MOST_FIELDS + maxFiles + 1 },
  }
  try {
    return new Busboy({ headers, limits })
  } catch {
    return undefined
  }
}

type Problem = Extract<UploadFormCode, 'too-many-files' | 'too-much-text'>

/** What has come of a form so far. */
type Gathering = {
  texts: [name: string, value: string][]
  files: Promise<ReceivedFile>[]
  aborter: AbortController
  problem?: Problem
  /** What broke first. */
  cause?: unknown
}

function listen(gathering: Gathering, parser: BusboyInstance, fields: FieldNames): void {
  const say = (problem: Problem) => () => {
    gathering.problem ??= problem
  }
  // A file field that was left empty has no name, whatever the types of the parser say.
  parser.on('file', (field, stream, name: string | undefined) => {
    const file = receive({ field, name: name ?? '', stream, until: gathering.aborter.signal })
    file.catch((error: unknown) => {
      gathering.cause ??= error
      gathering.aborter.abort() // nobody reads the rest, so it would wait for ever
    })
    gathering.files.push(file)
  })
  parser.on('field', (...[name, value, nameCut, valueCut]) => {
    if (nameCut || valueCut) say('too-much-text')()
    if (fields === 'all' || fields.includes(name)) gathering.texts.push([name, value])
  })
  parser.on('filesLimit', say('too-many-files'))
  parser.on('fieldsLimit', say('too-much-text'))
  parser.on('partsLimit', say('too-much-text'))
}

function formOf(gathering: Gathering, received: readonly ReceivedFile[], signal: AbortSignal): UploadForm {
  const discard = (): void => {
    for (const file of received) file.discard()
  }
  signal.addEventListener('abort', discard, { once: true })
  return {
    fields: firstOf(gathering),
    all: allOf(gathering),
    files: received.filter(({ name, size }) => name !== '' || size > 0),
    discard,
  }
}

function allOf({ texts }: Gathering): UploadForm['all'] {
  return (field) => texts.flatMap(([name, value]) => (name === field ? [value] : []))
}

function firstOf({ texts }: Gathering): Record<string, string> {
  return Object.fromEntries(texts.toReversed())
}

async function giveUp({ files, aborter }: Gathering): Promise<void> {
  aborter.abort()
  for (const one of await Promise.allSettled(files)) if (one.status === 'fulfilled') one.value.discard()
}

type Incoming = { field: string; name: string; stream: BusboyFileStream; until: AbortSignal }

async function receive({ field, name, stream, until }: Incoming): Promise<ReceivedFile> {
  const spooled = await spool(stream, until)
  return { field, name, truncated: stream.truncated, ...spooled }
}

/** A disk that is full is ours; anything else is a body that ended before its end. */
function codeOf(error: unknown): UploadFormCode {
  if (error instanceof BodyTooLarge) return 'too-large'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'no-room' : 'incomplete'
}
