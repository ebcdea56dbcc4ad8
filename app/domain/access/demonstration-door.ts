import type { StaffRole } from './roles.ts'

/** Who may come in by a button: nobody, everybody of the demonstration, or all but its administrator. */
export type DemonstrationDoor = 'shut' | 'open' | 'open-to-the-public'

/**
 * Whether the accounts of a demonstration may be entered without a password (contract.md, DEMO). Only in a database that
 * says it is a demonstration; on a machine that others can reach only where that was asked for, and then nobody runs the
 * system from there.
 */
export function demonstrationDoor(asked: { kind: string; host: string; demo: string | undefined }): DemonstrationDoor {
  if (asked.kind !== 'DEMONSTRATION') return 'shut'
  if (asked.demo === 'public') return 'open-to-the-public'
  return isLoopback(asked.host) ? 'open' : 'shut'
}

/** May the holder of these roles come in by that door? */
export function mayUseDoor(door: DemonstrationDoor, roles: readonly StaffRole[]): boolean {
  if (door === 'shut') return false
  return door === 'open' || !roles.includes('ADMINISTRATOR')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
