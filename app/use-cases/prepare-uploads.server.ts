import { randomInt } from 'node:crypto'
import { cleanFile } from '#app/adapters/file-cleaner.server.ts'
import { destroyDataKey, makeDataKey } from '#app/adapters/key-store.server.ts'
import { scanFile } from '#app/adapters/virus-scanner.server.ts'
import { kindOfContent } from '#app/domain/files/file-content.ts'
import { cleanName, nameAsGiven } from '#app/domain/files/file-name.ts'
import {
  FileId,
  type FileKind,
  type FileRefusal,
  type FileRefusalCode,
  type ReceivedFile,
  type Removal,
  type ScanState,
} from '#app/domain/files/file.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { spool, type Spooled } from '#app/repositories/spool.server.ts'

/** An upload that was looked into and found good: what is kept of it, and the key it is encrypted under. */
export type PreparedFile = {
  id: FileId
  name: string
  kind: FileKind
  pages: number | null
  removed: readonly Removal[]
  scan: ScanState
  original: ReceivedFile
  /** Null: it is made later, and the file is scanned then. */
  clean: Spooled | null
  dataKey: Buffer
}

/** Those that are good, and why the others are not, in the order of the form. */
export type Prepared = { good: PreparedFile[]; refused: FileRefusal[] }

/**
 * Looks into uploads: type by content, the scanner, and a clean copy made outside this process. Nothing is written to the
 * database. The key of each is on disk before the file can be: `letGo` takes back both. `later`: only the type is looked at,
 * so that what was sent can be acknowledged at once.
 */
export async function prepareUploads(
  files: readonly ReceivedFile[],
  copies: 'now' | 'later' = 'now',
): Promise<Prepared> {
  const results = await Promise.all(files.map(async (file) => ({ file, result: await prepare(file, copies) })))
  return {
    good: results.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    refused: results.flatMap(({ file, result }) =>
      result.ok ? [] : [{ code: result.refusal, name: nameAsGiven(file.name) }],
    ),
  }
}

/** What lay aside for these files is let go; with `keys`, so are their keys, because they were not kept. */
export async function letGo(files: readonly PreparedFile[], what: 'copies' | 'copies and keys'): Promise<void> {
  for (const { id, original, clean } of files) {
    original.discard()
    clean?.discard()
    if (what === 'copies and keys') await destroyDataKey(id)
  }
}

async function prepare(
  original: ReceivedFile,
  copies: 'now' | 'later',
): Promise<Result<PreparedFile, FileRefusalCode>> {
  const looked = copies === 'now' ? await lookInto(original) : lookAt(original)
  if (!looked.ok) {
    original.discard()
    return looked
  }
  const id = newFileId()
  const dataKey = await makeDataKey(id)
  return accept({ id, name: cleanName(original.name, looked.value.kind), original, dataKey, ...looked.value })
}

type LookedInto = Pick<PreparedFile, 'kind' | 'pages' | 'removed' | 'scan' | 'clean'>

function lookAt(original: ReceivedFile): Result<LookedInto, FileRefusalCode> {
  const kind = kindOfContent(original)
  if (!kind.ok) return kind
  return accept({ kind: kind.value, scan: 'UNSCANNED', clean: null, pages: null, removed: [] })
}

async function lookInto(original: ReceivedFile): Promise<Result<LookedInto, FileRefusalCode>> {
  const kind = kindOfContent(original)
  if (!kind.ok) return kind
  const scan = await scanFile(original)
  if (scan === 'INFECTED') return refuse('infected')
  const cleaned = await cleanFile(original, kind.value, spool)
  if (!cleaned.ok) return cleaned
  const { copy: clean, pages, removed } = cleaned.value
  return accept({ kind: kind.value, scan, clean, pages, removed })
}

const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567'

function newFileId(): FileId {
  return FileId.parse(Array.from({ length: 26 }, () => SIGNS[randomInt(SIGNS.length)]).join(''))
}
