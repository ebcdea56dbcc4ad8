import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import {
  FileId,
  type CopyState,
  type FileKind,
  type Removal,
  type ScanState,
  type StoredFile,
} from '#app/domain/files/file.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** A file with what it was offered for. */
export type FileWithSubjects = StoredFile & { subjects: readonly string[] }

/** Adds what is known of a file. Its parts follow. */
export async function addFile(tx: Tx, { agencyNo, removed, ...file }: StoredFile): Promise<void> {
  const agency =
    agencyNo === null ? null : await tx.agency.findUnique({ where: { no: agencyNo }, select: { id: true } })
  if (agencyNo !== null && !agency) throw new Error(`There is no agency ${agencyNo}.`)
  await tx.storedFile.create({ data: { ...file, removed: [...removed], agencyId: agency?.id ?? null } })
}

/** Offers files for something. What is offered for it already stays so. */
export async function linkFiles(
  tx: Tx,
  ids: readonly FileId[],
  link: { subject: FileSubject; at: Instant },
): Promise<void> {
  const data = ids.map((fileId) => ({ fileId, subject: link.subject, linkedAt: link.at }))
  await tx.fileLink.createMany({ data, skipDuplicates: true })
}

/** Says what files are called from now on. */
export async function renameFiles(tx: Tx, files: readonly Pick<StoredFile, 'id' | 'name'>[]): Promise<void> {
  for (const { id, name } of files) await tx.storedFile.update({ where: { id }, data: { name }, select: { id: true } })
}

/** Files no longer wait under this name. */
export async function unlinkFiles(tx: Tx, ids: readonly FileId[], subject: FileSubject): Promise<void> {
  await tx.fileLink.deleteMany({ where: { fileId: { in: [...ids] }, subject } })
}

/** Drafts that wait under this name, held until the transaction ends. Others are not among them. */
export async function lockDrafts(tx: Tx, ids: readonly string[], subject: FileSubject): Promise<StoredFile[]> {
  await tx.$queryRaw`
    select file_id from file_link where subject = ${subject} and file_id = any(${[...ids]}) order by file_id for update`
  const rows = await tx.storedFile.findMany({
    where: { id: { in: [...ids] }, destroyedAt: null, links: { some: { subject } } },
    select: columns,
  })
  return rows.map(toFile)
}

/** The agency a waiting file came for is known once it is offered. */
export async function saveAgencyOfFiles(tx: Tx, ids: readonly FileId[], agencyNo: AgencyNo): Promise<void> {
  const agency = await tx.agency.findUniqueOrThrow({ where: { no: agencyNo }, select: { id: true } })
  await tx.storedFile.updateMany({ where: { id: { in: [...ids] } }, data: { agencyId: agency.id } })
}

/** That the key of a file is gone. Its parts are of no use to anybody and go too. */
export async function saveDestroyed(tx: Tx, id: FileId, at: Instant): Promise<void> {
  await tx.storedFile.update({ where: { id }, data: { destroyedAt: at }, select: { id: true } })
  await tx.filePart.deleteMany({ where: { fileId: id } })
}

/** Files whose copy is to be made, those that came first before the others. */
export async function listWaitingForCopies(atMost: number): Promise<FileId[]> {
  const rows = await db().storedFile.findMany({
    where: { copy: 'WAITING', destroyedAt: null },
    orderBy: { uploadedAt: 'asc' },
    select: { id: true },
    take: atMost,
  })
  return rows.map(({ id }) => FileId.parse(id))
}

/** What became of a copy that waited; false where somebody was faster. */
export async function saveCopy(
  tx: Tx,
  id: FileId,
  made: Pick<StoredFile, 'copy' | 'scan' | 'pages' | 'removed'>,
): Promise<boolean> {
  const data = { ...made, removed: [...made.removed] }
  const { count } = await tx.storedFile.updateMany({ where: { id, copy: 'WAITING', destroyedAt: null }, data })
  return count === 1
}

export async function findFile(id: string): Promise<FileWithSubjects | undefined> {
  const row = await db().storedFile.findUnique({ where: { id }, select: { ...columns, links: true } })
  return row ? { ...toFile(row), subjects: row.links.map(({ subject }) => subject) } : undefined
}

/** The files offered for something, in the order in which they came; those of one form by name. */
export async function listFilesFor(subject: FileSubject): Promise<StoredFile[]> {
  const links = await db().fileLink.findMany({
    where: { subject },
    orderBy: IN_ORDER,
    select: { file: { select: columns } },
  })
  return links.map(({ file }) => toFile(file))
}

/** The files offered for several things, by what they were offered for; one query for a whole page. */
export async function listFilesForEach(subjects: readonly FileSubject[]): Promise<Map<string, StoredFile[]>> {
  const links = await db().fileLink.findMany({
    where: { subject: { in: [...subjects] } },
    orderBy: IN_ORDER,
    select: { subject: true, file: { select: columns } },
  })
  return Map.groupBy(
    links.map(({ subject, file }) => ({ subject, ...toFile(file) })),
    ({ subject }) => subject,
  )
}

/** Drafts that have waited since before a moment, and what is offered for nothing at all. */
export async function listForgottenDrafts(before: Instant, atMost: number): Promise<FileId[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from stored_file file
    where destroyed_at is null and uploaded_at < ${before}::timestamptz
      and not exists (select from file_link where file_id = file.id and subject not like 'draft:%')
    order by uploaded_at limit ${atMost}`
  return rows.map(({ id }) => FileId.parse(id))
}

/** Those of these files that were destroyed. */
export async function listDestroyed(ids: readonly FileId[]): Promise<FileId[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from stored_file where destroyed_at is not null and id = any(${[...ids]})`
  return rows.map(({ id }) => FileId.parse(id))
}

/** The files among these that wait under this name, in the order of the ids. */
export async function listDrafts(ids: readonly string[], subject: FileSubject): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  const rows = await db().storedFile.findMany({
    where: { id: { in: [...ids] }, destroyedAt: null, links: { some: { subject } } },
    select: columns,
  })
  return rows.map(toFile).sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

const IN_ORDER = [{ linkedAt: 'asc' as const }, { file: { name: 'asc' as const } }, { fileId: 'asc' as const }]

const columns = {
  id: true,
  name: true,
  kind: true,
  size: true,
  sha256: true,
  pages: true,
  removed: true,
  scan: true,
  copy: true,
  uploadedBy: true,
  uploadedAt: true,
  destroyedAt: true,
  agency: { select: { no: true, redirectsTo: { select: { no: true } } } },
} as const

type Row = Omit<StoredFile, 'id' | 'kind' | 'removed' | 'scan' | 'copy' | 'agencyNo' | 'uploadedAt' | 'destroyedAt'> & {
  id: string
  kind: string
  removed: string[]
  scan: string
  copy: string
  uploadedAt: Date
  destroyedAt: Date | null
  agency: { no: string; redirectsTo: { no: string } | null } | null
}

// The columns hold what this file wrote: words of these types, dates in the form of an instant.
function toFile(row: Row): StoredFile {
  const { id, name, size, sha256, pages, uploadedBy } = row
  return {
    ...{ id: FileId.parse(id), name, size, sha256, pages, uploadedBy },
    kind: row.kind as FileKind,
    removed: row.removed as Removal[],
    scan: row.scan as ScanState,
    copy: row.copy as CopyState,
    // Of an agency that joined another: that one's, as all that is read of it.
    agencyNo: ((row.agency?.redirectsTo?.no ?? row.agency?.no) as AgencyNo | undefined) ?? null,
    uploadedAt: row.uploadedAt.toISOString() as Instant,
    destroyedAt: (row.destroyedAt?.toISOString() as Instant | undefined) ?? null,
  }
}
