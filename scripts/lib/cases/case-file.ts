import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { answers } from './compare.ts'
import { answerMatching } from './matching.ts'
import { answerSanctions } from './sanctions.ts'
import { answerStatus } from './status-derivation.ts'
import { answerWorkingDays } from './working-days.ts'
import { OperatorError } from '#scripts/lib/operator-error.ts'
import type { Norms } from '#app/domain/norms/norms.ts'

const Case = z.object({
  id: z.string(),
  op: z.string().optional(),
  title: z.string(),
  input: z.unknown(),
  expected: z.unknown(),
})
export type AskedCase = z.infer<typeof Case>

const CaseFile = z.object({ kind: z.string(), calendarKnownOn: z.string().optional(), cases: z.array(Case) })

/** What holds for all cases of a file. */
export type CaseRun = { norms: Norms; calendarKnownOn: string | undefined }

export type CaseResult = { id: string; title: string; expected: unknown; actual: unknown; passed: boolean }

type Answer = (asked: AskedCase, run: CaseRun) => unknown

const answersOf: Readonly<Record<string, Answer>> = {
  matching: answerMatching,
  sanctions: answerSanctions,
  'status-derivation': answerStatus,
  'working-days': answerWorkingDays,
}

/** The kinds of case files that can be answered. */
export const KNOWN_KINDS: readonly string[] = Object.keys(answersOf)

/** Asks every case of a file. A kind that nothing answers yet counts each of its cases as failed. */
export function runCaseFile(file: string, norms: Norms): { kind: string; results: CaseResult[] } {
  const { kind, calendarKnownOn, cases } = readCaseFile(file)
  const answer = answersOf[kind]
  const results = cases.map(({ id, title, expected, ...asked }) => {
    const actual = answer ? attempt(() => answer({ id, title, expected, ...asked }, { norms, calendarKnownOn })) : null
    return { id, title, expected, actual, passed: answer !== undefined && answers(expected, actual) }
  })
  return { kind, results }
}

function readCaseFile(file: string): z.infer<typeof CaseFile> {
  try {
    return CaseFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new OperatorError(`${file} bukan berkas kasus uji yang dapat dibaca.`, error)
  }
}

/** A case that cannot be answered fails with the reason as its answer; the others go on. */
function attempt(answer: () => unknown): unknown {
  try {
    return answer()
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
