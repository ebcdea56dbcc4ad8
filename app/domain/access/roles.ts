/**
 * What an account may be. Where data/sop names the role, this is its id there. Competent authority, issuer, superior,
 * chair of a session and the parties of a case follow from the case: no account carries them.
 */
export const STAFF_ROLES = [
  'INTAKE_OFFICER',
  'SCREENER',
  'VERIFIER',
  'DUTY_OFFICER',
  'OFFICE_SECRETARY',
  'FIELD_TEAM',
  'SECTION_HEAD',
  'OFFICE_HEAD',
  /** Staff of another office of the regency; in a case that its office leads, the officer of the lead unit. */
  'LEAD_OFFICER',
  'LOUNGE_SECRETARIAT',
  'REGIONAL_SECRETARY',
  'REGENT',
  'LEGAL_SECTION',
  'INSPECTOR',
  /** Reads all but sealed matter, writes nothing. */
  'AUDITOR',
  /** Runs the system, reads no confidential matter. */
  'ADMINISTRATOR',
] as const

export type StaffRole = (typeof STAFF_ROLES)[number]

/** Roles that may be held together with no other: who watches does not act, who runs the system does not decide. */
const SOLE_ROLES: ReadonlySet<StaffRole> = new Set(['AUDITOR', 'ADMINISTRATOR', 'INSPECTOR'])

export function isStaffRole(text: string): text is StaffRole {
  return (STAFF_ROLES as readonly string[]).includes(text)
}

export type RolesRefusal = { code: 'role-needed' } | { code: 'role-stands-alone'; role: StaffRole }

/** May these roles be held by one account? */
export function rolesRefusal(roles: readonly StaffRole[]): RolesRefusal | undefined {
  if (roles.length === 0) return { code: 'role-needed' }
  const sole = roles.find((role) => SOLE_ROLES.has(role))
  return sole && roles.length > 1 ? { code: 'role-stands-alone', role: sole } : undefined
}
