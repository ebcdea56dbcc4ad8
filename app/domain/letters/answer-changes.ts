import type { AnsweredAgency, AnswerLine, StatusAnswer } from './status-answer.ts'
import type { StatusCode } from '#app/domain/competency/status.ts'

/** One way in which the answer of today differs from the one a proof holds. */
export type AnswerChange =
  | { code: 'now-on-record' }
  | { code: 'no-longer-on-record' }
  | { code: 'name'; then: string; now: string }
  | { code: 'headline'; then: StatusCode | null; now: StatusCode | null }
  | { code: 'line'; line: AnswerLine; then: StatusCode | null; now: StatusCode | null }
  | { code: 'line-added'; line: AnswerLine }
  | { code: 'line-gone'; line: AnswerLine }
  | { code: 'sanctions' }

/** What changed between two answers about the same question, most important first; nothing when they say the same. */
export function answerChanges(then: StatusAnswer, now: StatusAnswer): AnswerChange[] {
  if (!then.agency) return now.agency ? [{ code: 'now-on-record' }] : []
  if (!now.agency) return [{ code: 'no-longer-on-record' }]
  return [
    ...headlineChange(then.agency, now.agency),
    ...lineChanges(then.agency.lines, now.agency.lines),
    ...sanctionChange(then.agency, now.agency),
    ...nameChange(then.agency, now.agency),
  ]
}

function headlineChange(then: AnsweredAgency, now: AnsweredAgency): AnswerChange[] {
  return then.headline === now.headline ? [] : [{ code: 'headline', then: then.headline, now: now.headline }]
}

function nameChange(then: AnsweredAgency, now: AnsweredAgency): AnswerChange[] {
  return then.name === now.name ? [] : [{ code: 'name', then: then.name, now: now.name }]
}

function sanctionChange(then: AnsweredAgency, now: AnsweredAgency): AnswerChange[] {
  const numbers = (agency: AnsweredAgency) =>
    agency.sanctions
      .map(({ number, to }) => `${number} ${to ?? ''}`)
      .sort()
      .join('\n')
  return numbers(then) === numbers(now) ? [] : [{ code: 'sanctions' }]
}

function lineChanges(then: readonly AnswerLine[], now: readonly AnswerLine[]): AnswerChange[] {
  const before = new Map(then.map((line) => [lineKey(line), line]))
  const after = new Map(now.map((line) => [lineKey(line), line]))
  return [
    ...then.flatMap((line) => lineChange(line, after.get(lineKey(line)))),
    ...now.filter((line) => !before.has(lineKey(line))).map((line) => ({ code: 'line-added' as const, line })),
  ]
}

function lineChange(line: AnswerLine, now: AnswerLine | undefined): AnswerChange[] {
  if (!now) return [{ code: 'line-gone', line }]
  return line.status === now.status ? [] : [{ code: 'line', line, then: line.status, now: now.status }]
}

function lineKey({ activity, programme }: AnswerLine): string {
  return `${activity.id}\n${programme ?? ''}`
}
