import type { IPolicy } from 'cockatiel'
import { config } from '#app/config.server.ts'
import type { CheckFault, CheckOutcome } from '#app/domain/checks/check.ts'
import { compare } from '#app/domain/checks/compare.ts'
import type { CheckQuery } from '#app/domain/checks/points.ts'
import { askRegister, RegisterFault } from './official-request.server.ts'
import { faultOf, patientWay, type OutagePatience } from './patience.server.ts'
import type { OfficialSystem } from '#app/domain/checks/systems.ts'

/** How patiently a register is asked, in milliseconds; how often; and when it is left alone for a while. */
export type Patience = OutagePatience & {
  timeoutMs: number
}

const PATIENCE: Patience = {
  timeoutMs: 8_000,
  attempts: 3,
  firstDelayMs: 500,
  longestDelayMs: 6_000,
  failuresUntilOpen: 6,
  openMs: 60_000,
}

export type OfficialRegisters = {
  /** Is the program to ask this register at all? */
  isConfigured: (system: OfficialSystem) => boolean
  /** Asks a register and compares. Never throws for what a register does: each trouble is an outcome. */
  lookUp: (system: OfficialSystem, query: CheckQuery) => Promise<CheckOutcome>
}

/**
 * The registers of domain.md 2.3, each with a circuit of its own: one that is down is left alone for a minute and holds
 * up no other. Asked again after a pause that grows, with chance in it, so that many do not ask at the same moment.
 */
export function officialRegisters(patience: Patience = PATIENCE): OfficialRegisters {
  const ways = new Map<OfficialSystem, IPolicy>()
  const wayTo = (system: OfficialSystem): IPolicy => {
    const known = ways.get(system) ?? patientWay(RegisterFault, patience)
    ways.set(system, known)
    return known
  }
  return {
    isConfigured: (system) => registerOf(system) !== undefined,
    lookUp: async (system, query) => {
      const register = registerOf(system)
      if (!register) return { state: 'NOT_CONFIGURED' }
      const asked = { ...register, system, query, timeoutMs: patience.timeoutMs }
      try {
        return compare(query, await wayTo(system).execute(() => askRegister(asked)))
      } catch (error) {
        return outcomeOf(faultOf(RegisterFault, error))
      }
    },
  }
}

/** The registers as this process asks them. */
export const registers: OfficialRegisters = officialRegisters()

function registerOf(system: OfficialSystem): { url: string; token: string | undefined } | undefined {
  const { [`OFFICIAL_${system}_URL` as const]: url, [`OFFICIAL_${system}_TOKEN` as const]: token } = config()
  return url === undefined ? undefined : { url, token }
}

/** No answer at all, or an answer that is not what was agreed. */
const UNREACHED: ReadonlySet<CheckFault> = new Set([
  'TIME_OUT',
  'NO_CONNECTION',
  'UNAVAILABLE',
  'TURNED_AWAY',
  'CIRCUIT_OPEN',
])

function outcomeOf(fault: CheckFault): CheckOutcome {
  return { state: UNREACHED.has(fault) ? 'UNREACHABLE' : 'WRONG_SHAPE', fault }
}
