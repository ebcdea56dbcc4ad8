import { db } from './db.server.ts'
import { databaseKind } from './settings.server.ts'
import type { Tx } from './transaction.server.ts'
import { config } from '#app/config.server.ts'
import { demonstrationDoor, mayUseDoor, type DemonstrationDoor } from '#app/domain/access/demonstration-door.ts'
import { isStaffRole, type StaffRole } from '#app/domain/access/roles.ts'

/** An account that anybody may try out in a demonstration. */
export type DemonstrationAccount = {
  id: string
  kind: 'STAFF' | 'AGENCY'
  name: string
  roles: StaffRole[]
  unitId: string | null
  position: string | null
}

/** Whether this process, over this database, lets people in by a button. */
export async function readDemonstrationDoor(): Promise<DemonstrationDoor> {
  const { HOST, DEMO } = config()
  return demonstrationDoor({ kind: await databaseKind(), host: HOST, demo: DEMO })
}

/** The accounts that may be entered by a button here; none where there is no such door. */
export async function listDemonstrationAccounts(): Promise<DemonstrationAccount[]> {
  const door = await readDemonstrationDoor()
  if (door === 'shut') return []
  const rows = await db().userAccount.findMany({
    where: { isDemonstration: true, disabledAt: null },
    select: { id: true, kind: true, name: true, roles: true, unitId: true, position: true },
    orderBy: { id: 'asc' },
  })
  return rows
    .map((row) => ({ ...row, kind: kindOf(row.kind), roles: row.roles.filter(isStaffRole) }))
    .filter(({ roles }) => mayUseDoor(door, roles))
}

/** Which of these accounts are there already. */
export async function findAccountIds(ids: readonly string[], tx?: Tx): Promise<ReadonlySet<string>> {
  const rows = await (tx ?? db()).userAccount.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

function kindOf(text: string): 'STAFF' | 'AGENCY' {
  return text === 'STAFF' ? 'STAFF' : 'AGENCY'
}
