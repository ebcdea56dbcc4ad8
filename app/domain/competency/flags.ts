import { isDecided, standingOf } from './evidence-standing.ts'
import { isOverOn, lastCheckOn } from './known.ts'
import { isOpenFinding } from './outcome.ts'
import type { Reading } from './reading.ts'
import type { StatusFlag } from './status.ts'
import { numberOn } from '#app/domain/norms/parameters.ts'
import type { Evidence, Remedy, Sanction } from '#app/domain/registry/facts.ts'
import { daysBetween } from '#app/domain/shared/day.ts'

/** What is said beside a status and never changes it (domain.md 3.3). `inForce`: the sanctions that reach the line. */
export function flagsOf(reading: Reading, inForce: readonly Sanction[]): StatusFlag[] {
  const raised: Record<StatusFlag, boolean> = {
    ALAMAT_TIDAK_COCOK: addressDiffers(reading),
    DALAM_KEBERATAN: isDisputed(['OBJECTION', 'APPEAL'], reading, inForce),
    DALAM_SENGKETA_PTUN: isDisputed(['COURT'], reading, inForce),
    DATA_LAMA: isOld(reading),
    PENGADUAN_TERBUKTI: reading.facts.findings.some((finding) => isOpenFinding(finding, reading)),
  }
  return ALPHABETICAL.filter((flag) => raised[flag])
}

const ALPHABETICAL: readonly StatusFlag[] = [
  'ALAMAT_TIDAK_COCOK',
  'DALAM_KEBERATAN',
  'DALAM_SENGKETA_PTUN',
  'DATA_LAMA',
  'PENGADUAN_TERBUKTI',
]

/** The latest accepted field check decides, also when it is older than a year. */
function addressDiffers(reading: Reading): boolean {
  const checks = reading.ofKind('FIELD_CHECK').filter((check) => isAccepted(check, reading))
  const latest = checks.reduce<Evidence | undefined>(
    (held, check) => (held && check.validFrom <= held.validFrom ? held : check),
    undefined,
  )
  return latest?.result === 'ADDRESS_MISMATCH'
}

function isAccepted(check: Evidence, reading: Reading): boolean {
  return isDecided(check, reading) && standingOf(check, reading) !== undefined
}

function isDisputed(kinds: readonly Remedy['kind'][], reading: Reading, inForce: readonly Sanction[]): boolean {
  const { at, known, facts } = reading
  return facts.remedies.some(
    ({ kind, sanctionRef, recordedAt, filedOn, decided }) =>
      kinds.includes(kind) &&
      known.has(recordedAt) &&
      filedOn <= at &&
      !isOverOn(decided, reading) &&
      inForce.some(({ ref }) => ref === sanctionRef),
  )
}

function isOld(reading: Reading): boolean {
  const { facts, norms, at } = reading
  const last = lastCheckOn(facts.checks, reading)
  return last !== null && daysBetween(last, at) > numberOn(norms.parameters, 'param.data.stale_after', at)
}
