import { db } from './db.server.ts'
import type { Tx } from './transaction.server.ts'
import type { LetterOfMatter } from '#app/domain/letters/complaint-letter.ts'
import { LetterContent } from '#app/domain/letters/letter-content.ts'
import { isGivenOutByCode } from '#app/domain/letters/given-out.ts'
import { VISIT_MINUTES } from '#app/domain/letters/visit-minutes.ts'
import type { CheckCode } from '#app/domain/shared/check-code.ts'
import type { Day, Instant } from '#app/domain/shared/day.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'

/** A letter as issued, without its bytes. */
export type IssuedLetter = {
  code: CheckCode
  kind: string
  number: string | null
  day: Day
  content: LetterContent
  pdfSha256: string
  signedAt: Instant | null
  issuedAt: Instant
}

export type NewLetter = Omit<IssuedLetter, 'signedAt'> & {
  unitId: string
  /** Null: about a report. */
  agencyId: number | null
  factsSha256: string
  pdf: Uint8Array
  /** Signed when it was issued; without it, it is a draft. */
  signedAt?: Instant
  /** Of the paper that was signed by hand. */
  scanSha256?: string | null
}

/** What makes a letter the same: its kind, the agency, the day, the state of the facts. */
export type LetterIdentity = Pick<NewLetter, 'kind' | 'day' | 'factsSha256'> & { agencyId: number }

const columns = {
  code: true,
  kind: true,
  number: true,
  day: true,
  content: true,
  pdfSha256: true,
  signedAt: true,
  issuedAt: true,
} as const

/** The letter that was issued for this agency, day and state of its facts, with its bytes. */
export async function findSameLetter(
  { kind, agencyId, day, factsSha256 }: LetterIdentity,
  tx?: Tx,
): Promise<{ code: CheckCode; number: string | null; pdf: Uint8Array } | undefined> {
  const row = await (tx ?? db()).letter.findUnique({
    where: { kind_agencyId_day_factsSha256: { kind, agencyId, day: new Date(day), factsSha256 } },
    select: { code: true, number: true, pdf: true },
  })
  return row ? { ...row, code: row.code as CheckCode } : undefined
}

export async function findLetter(code: CheckCode): Promise<IssuedLetter | undefined> {
  const row = await db().letter.findUnique({ where: { code }, select: columns })
  return row ? toLetter(row) : undefined
}

/** The letter that is this very file, or whose signed paper was scanned into it. */
export async function findLetterByHash(sha256: string): Promise<IssuedLetter | undefined> {
  const where = { OR: [{ pdfSha256: sha256 }, { scanSha256: sha256 }] }
  const row = await db().letter.findFirst({ where, select: columns })
  return row ? toLetter(row) : undefined
}

/** The exact bytes of a letter about an agency, for those it is for. */
export async function findLetterBytes(code: CheckCode, no: AgencyNo): Promise<Uint8Array | undefined> {
  return (await db().letter.findFirst({ where: { code, agency: { no } }, select: { pdf: true } }))?.pdf
}

/** The same for whoever has its code, of letters that are given out to them. */
export async function findGivenOutLetter(code: CheckCode, no: AgencyNo): Promise<Uint8Array | undefined> {
  const row = await db().letter.findFirst({ where: { code, agency: { no } }, select: { pdf: true, kind: true } })
  return row && isGivenOutByCode(row.kind) ? row.pdf : undefined
}

/** The exact bytes of the minutes of a visit, for the office. */
export async function findMinutesBytes(code: string): Promise<Uint8Array | undefined> {
  return (await db().letter.findFirst({ where: { code, kind: VISIT_MINUTES.kind }, select: { pdf: true } }))?.pdf
}

/** The exact bytes of any letter, for the office. */
export async function findLetterFile(code: string): Promise<Uint8Array | undefined> {
  return (await db().letter.findUnique({ where: { code }, select: { pdf: true } }))?.pdf
}

/** Letters about no agency whose matters have these hashes, in the order in which they were issued. */
export async function listLettersOfMatters(hashes: readonly string[]): Promise<LetterOfMatter[]> {
  const rows = await db().letter.findMany({
    where: { agencyId: null, factsSha256: { in: [...hashes] } },
    select: { code: true, kind: true, number: true, day: true, factsSha256: true },
    orderBy: { id: 'asc' },
  })
  // Codes and days of the database have their form by construction.
  return rows.map(({ code, day, ...row }) => ({
    ...row,
    code: code as CheckCode,
    day: day.toISOString().slice(0, 10) as Day,
  }))
}

/** The code of the letter of a kind that was issued last about an agency. */
export async function findLastLetterOf(no: AgencyNo, kind: string): Promise<string | null> {
  const where = { kind, agency: { no } }
  const row = await db().letter.findFirst({ where, orderBy: { issuedAt: 'desc' }, select: { code: true } })
  return row?.code ?? null
}

/** Lets nobody else issue a letter of this kind for the agency until the transaction ends. */
export async function lockLetters(tx: Tx, kind: string, agencyId: number): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`letter/${kind}`}), ${agencyId}::int)::text`
}

/** Takes the next number of a unit's register in a year; given back when the transaction fails, so no gap opens. */
export async function takeRegisterNumber(
  tx: Tx,
  { unitId, kind, year }: { unitId: string; kind: string; year: number },
): Promise<number> {
  const row = await tx.letterRegister.upsert({
    where: { unitId_kind_year: { unitId, kind, year } },
    create: { unitId, kind, year, last: 1 },
    update: { last: { increment: 1 } },
    select: { last: true },
  })
  return row.last
}

export async function addLetter(tx: Tx, letter: NewLetter): Promise<void> {
  await tx.letter.create({
    data: {
      ...letter,
      day: new Date(letter.day),
      issuedAt: new Date(letter.issuedAt),
      signedAt: letter.signedAt ? new Date(letter.signedAt) : null,
      pdf: Uint8Array.from(letter.pdf),
    },
    select: { id: true },
  })
}

function toLetter(row: {
  code: string
  kind: string
  number: string | null
  day: Date
  content: unknown
  pdfSha256: string
  signedAt: Date | null
  issuedAt: Date
}): IssuedLetter {
  return {
    ...row,
    // Codes, days and instants of the database have their form by construction.
    code: row.code as CheckCode,
    day: row.day.toISOString().slice(0, 10) as Day,
    content: LetterContent.parse(row.content),
    signedAt: (row.signedAt?.toISOString() ?? null) as Instant | null,
    issuedAt: row.issuedAt.toISOString() as Instant,
  }
}
