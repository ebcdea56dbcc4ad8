import type { CheckOutcome } from './check.ts'
import { stateOfPoints } from './check.ts'
import { CHECK_POINTS, type CheckPoint, type CheckQuery, type ComparedPoint, type PointResult } from './points.ts'
import type { RegisterAnswer, RegisterRecord } from './register-answer.ts'
import { normalise } from '#app/domain/search/normalise.ts'

/**
 * Compares what a document says with what the register shows, point by point. A point that either does not show is
 * "not shown", never "differs". A register that says a document is not active differs from the paper in hand.
 */
export function compare(query: CheckQuery, answer: RegisterAnswer): CheckOutcome {
  if (!answer.found) return { state: 'NOT_FOUND' }
  const shown = shownBy(answer.record)
  const points = CHECK_POINTS.flatMap((point) => comparedPoint(point, query.said[point] ?? null, shown[point] ?? null))
  return { state: stateOfPoints(points), points }
}

function shownBy({ kbli, ...record }: RegisterRecord): Record<CheckPoint, string | undefined> {
  return {
    NUMBER: record.number,
    HOLDER: record.holder ?? undefined,
    SCHEME: record.scheme ?? undefined,
    ISSUED_ON: record.issuedOn ?? undefined,
    VALID_UNTIL: record.validUntil ?? undefined,
    ISSUER: record.issuer ?? undefined,
    KBLI: kbli?.join(', '),
    STANDING: record.standing ?? undefined,
  }
}

/** A point that neither shows is no point. */
function comparedPoint(point: CheckPoint, document: string | null, register: string | null): ComparedPoint[] {
  if (document === null && register === null) return []
  return [{ point, document, register, result: resultOf(point, document, register) }]
}

function resultOf(point: CheckPoint, document: string | null, register: string | null): PointResult {
  if (point === 'STANDING') return register === 'ACTIVE' ? 'SAME' : 'DIFFERS'
  if (document === null || register === null) return 'NOT_SHOWN'
  if (isSame[point](document, register)) return 'SAME'
  return FOR_EYES.has(point) ? 'NOT_SHOWN' : 'DIFFERS'
}

/** A programme and the scheme of a certificate are named by different people: only an officer can tell that they differ. */
const FOR_EYES: ReadonlySet<CheckPoint> = new Set(['SCHEME', 'ISSUER'])

type Compares = (document: string, register: string) => boolean

const isSame: Readonly<Record<CheckPoint, Compares>> = {
  NUMBER: (document, register) => plainNumber(document) === plainNumber(register),
  HOLDER: isSameName,
  SCHEME: isSameName,
  ISSUER: isSameName,
  ISSUED_ON: (document, register) => document === register,
  VALID_UNTIL: (document, register) => document === register,
  // The document may name one of the activities that the register lists.
  KBLI: (document, register) => codes(document).every((code) => codes(register).includes(code)),
  STANDING: (document, register) => document === register,
}

/** Signs that people leave out or put in differently say nothing about a number. */
function plainNumber(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** The same words in any order of legal forms and signs: "PT. Rekaan" is "Rekaan, PT". */
function isSameName(document: string, register: string): boolean {
  const [one, other] = [normalise(document), normalise(register)]
  if (one.words.length === 0 || other.words.length === 0) return document.trim() === register.trim()
  const sameForms = one.forms.length === 0 || other.forms.length === 0 || one.forms.some((f) => other.forms.includes(f))
  return sameForms && one.words.join(' ') === other.words.join(' ')
}

function codes(text: string): string[] {
  return text.split(/[^A-Za-z0-9]+/).filter(Boolean)
}
