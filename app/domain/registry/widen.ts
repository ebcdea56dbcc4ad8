import { changed, type Acting, type Changed } from './changed.ts'
import { hasProgramme } from './evidence.ts'
import type { AddedCapability } from './events.ts'
import type { AgencyRecord, Programme } from './facts.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

/** A programme an agency did not offer, under one of its capabilities. */
export type NewProgramme = Pick<
  Programme,
  'name' | 'kbli' | 'kbliVersion' | 'skkniUnitCode' | 'hours' | 'yearlyCapacity'
>

export type AddCapabilityRefusal =
  | { code: 'capability-known' }
  | { code: 'unknown-type'; type: string }
  | { code: 'activity-not-of-type'; type: string; activity: string }

/** An agency does something more. What its papers say of it is derived; this alone says nothing good of it. */
export function addCapability(
  record: AgencyRecord,
  form: AddedCapability,
  acting: Acting & { activitiesOfType: ReadonlyMap<string, readonly string[]> },
): Result<Changed, AddCapabilityRefusal> {
  const { type, activity } = form
  const activities = acting.activitiesOfType.get(type)
  if (!activities || activities.length === 0) return refuse({ code: 'unknown-type', type })
  if (!activities.includes(activity)) return refuse({ code: 'activity-not-of-type', type, activity })
  if (hasCapability(record, form)) return refuse({ code: 'capability-known' })

  const capability = { ...form, foreignCapital: false, programmes: [] }
  return changed(
    // The table gives its number; until it is read again it has none.
    { ...record, capabilities: [...record.capabilities, { ...capability, id: 0 }] },
    { type: 'capability-added', capability: form, recordedAt: acting.now },
  )
}

export type AddProgrammeRefusal = { code: 'no-such-capability' } | { code: 'programme-known'; key: string }

/**
 * A programme more under a capability. It is one that was added after the certificate, so that it needs an approval of
 * its own (LPK-08), and it is part of the status from the day it is added.
 */
export function addProgramme(
  record: AgencyRecord,
  form: { type: string; activity: string; programme: NewProgramme },
  acting: Acting,
): Result<Changed, AddProgrammeRefusal> {
  const { type, activity } = form
  const known = record.capabilities.find((one) => one.type === type && one.activity === activity)
  if (!known) return refuse({ code: 'no-such-capability' })
  const key = programmeKey(form.programme.name)
  if (hasProgramme(record, key)) return refuse({ code: 'programme-known', key })
  const programme: Programme = { ...form.programme, key, isAdded: true, addedOn: acting.today }
  const capabilities = record.capabilities.map((one) =>
    one === known ? { ...one, programmes: [...one.programmes, programme] } : one,
  )
  return changed(
    { ...record, capabilities },
    { type: 'programme-added', of: { type, activity }, programme, recordedAt: acting.now },
  )
}

export function hasCapability(record: AgencyRecord, { type, activity }: { type: string; activity: string }): boolean {
  const own = record.together?.own.find(({ id }) => id === record.id)?.capabilities ?? []
  // Also one that was parted from it: the row is still there.
  return [...record.capabilities, ...own].some((one) => one.type === type && one.activity === activity)
}

/** `Las SMAW 3G` is las-smaw-3g: the name a programme keeps within its agency. */
export function programmeKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return key === '' ? 'program' : key
}
