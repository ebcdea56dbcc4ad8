import type { Evidence, StatusFacts } from '#app/domain/registry/facts.ts'
import { isKnownAt, type Moment } from '#app/domain/shared/day.ts'

/** The facts as they stood at a moment: what came later is taken away, and what ended later has not ended. */
export function forgetAfter<Facts extends StatusFacts>(facts: Facts, knownAt: Moment): Facts {
  const has = (moment: Moment) => isKnownAt(moment, knownAt)
  const isKnown = ({ recordedAt }: { recordedAt: Moment }) => has(recordedAt)
  const known = <Fact extends { recordedAt: Moment }>(fact: Fact | null) => (fact && isKnown(fact) ? fact : null)
  return {
    ...facts,
    listings: facts.listings.filter(isKnown),
    evidence: facts.evidence.filter(({ submittedAt }) => has(submittedAt)).map((one) => asKnown(one, has)),
    applications: facts.applications.filter(isKnown).map((one) => ({ ...one, closed: known(one.closed) })),
    sanctions: facts.sanctions
      .filter(isKnown)
      .map((one) => ({ ...one, lifted: known(one.lifted), rightOfReply: known(one.rightOfReply) })),
    remedies: facts.remedies.filter(isKnown).map((one) => ({ ...one, decided: known(one.decided) })),
    findings: facts.findings.filter(isKnown).map((one) => ({ ...one, resolved: known(one.resolved) })),
    ceased: known(facts.ceased),
    checks: facts.checks.filter(has),
  }
}

function asKnown(evidence: Evidence, has: (moment: Moment) => boolean): Evidence {
  const { decidedAt, invalidatedRecordedAt } = evidence
  const undecided = decidedAt === null || !has(decidedAt) ? { decision: null, decidedAt: null } : {}
  const valid =
    invalidatedRecordedAt === null || !has(invalidatedRecordedAt)
      ? { invalidatedFrom: null, invalidatedRecordedAt: null }
      : {}
  return { ...evidence, ...undecided, ...valid }
}
