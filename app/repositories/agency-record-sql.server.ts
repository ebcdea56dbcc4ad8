const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const ofAgency = (select: string) => `coalesce((${select}), '[]'::json)`

/** The end of a row, if it was recorded by $2: what ended it later was not known. */
const ended = (table: string, end: string) => `
    case when ${table}.${end}_recorded_at <= $2::timestamptz
      then json_build_object('on', ${table}.${end}_on, 'recordedAt', ${instant(`${table}.${end}_recorded_at`)}) end`

/** $2 is the moment of which we ask what was known. */
const known = (table: string) => `(${table}.recorded_at <= $2::timestamptz)`

const programmes = ofAgency(`
  select json_agg(json_build_object('key', p.key, 'name', p.name, 'kbli', p.kbli, 'kbliVersion', p.kbli_version,
    'skkniUnitCode', p.skkni_unit_code, 'hours', p.hours, 'isAdded', p.is_added,
    'yearlyCapacity', p.yearly_capacity, 'addedOn', p.added_on) order by p.id)
  from programme p where p.capability_id = c.id and ${known('p')}`)

const capabilities = ofAgency(`
  select json_agg(json_build_object('id', c.id, 'type', c.type, 'activity', c.activity, 'kbli', c.kbli,
    'kbliVersion', c.kbli_version, 'foreignCapital', c.foreign_capital, 'programmes', ${programmes}) order by c.id)
  from capability c where c.agency_id = a.id and ${known('c')}`)

const listings = ofAgency(`
  select json_agg(json_build_object('type', l.type, 'list', l.list, 'listedOn', l.listed_on,
    'recordedAt', ${instant('l.recorded_at')}) order by l.id)
  from listing l where l.agency_id = a.id and ${known('l')}`)

const evidence = ofAgency(`
  select json_agg(json_build_object('ref', e.ref, 'kind', e.kind, 'number', e.number, 'programmeKey', e.programme_key,
    'kbli', nullif(e.kbli, '{}'), 'kbliVersion', e.kbli_version, 'validFrom', e.valid_from, 'validTo', e.valid_to,
    'result', e.result, 'submittedAt', ${instant('e.submitted_at')}, 'decision', e.decision,
    'decidedAt', ${instant('e.decided_at')}, 'invalidatedFrom', e.invalidated_from,
    'invalidatedRecordedAt', ${instant('e.invalidated_recorded_at')},
    'invalidationReason', e.invalidation_reason) order by e.id)
  from evidence e where e.agency_id = a.id and e.submitted_at <= $2::timestamptz`)

const applications = ofAgency(`
  select json_agg(json_build_object('ref', p.ref, 'openedOn', p.opened_on, 'closed', ${ended('p', 'closed')},
    'recordedAt', ${instant('p.recorded_at')}) order by p.id)
  from application p where p.agency_id = a.id and ${known('p')}`)

const sanctions = ofAgency(`
  select json_agg(json_build_object('ref', s.ref, 'regime', s.regime, 'step', s.step, 'effect', s.effect,
    'scope', json_build_object('level', s.scope_level, 'activity', s.scope_activity,
      'programmeKey', s.scope_programme_key),
    'number', s.number, 'signerUnitId', s.signer_unit_id, 'decidedOn', s.decided_on, 'from', s.from_day,
    'to', s.to_day, 'repairDueOn', s.repair_due_on, 'lifted', ${ended('s', 'lifted')},
    'recordedAt', ${instant('s.recorded_at')},
    'rightOfReply', case when s.right_of_reply_recorded_at <= $2::timestamptz
      then json_build_object('text', s.right_of_reply, 'on', s.right_of_reply_on,
        'recordedAt', ${instant('s.right_of_reply_recorded_at')}) end) order by s.id)
  from sanction s where s.agency_id = a.id and ${known('s')}`)

const remedies = ofAgency(`
  select json_agg(json_build_object('ref', r.ref, 'sanctionRef', s.ref, 'kind', r.kind, 'filedOn', r.filed_on,
    'decided', ${ended('r', 'decided')}, 'recordedAt', ${instant('r.recorded_at')}) order by r.id)
  from remedy r join sanction s on s.id = r.sanction_id where s.agency_id = a.id and ${known('r')}`)

const findings = ofAgency(`
  select json_agg(json_build_object('ref', f.ref, 'kind', f.kind, 'effectiveFrom', f.effective_from,
    'resolved', ${ended('f', 'resolved')}, 'recordedAt', ${instant('f.recorded_at')}) order by f.id)
  from finding f where f.agency_id = a.id and ${known('f')}`)

/** A look at one document counts from when two officers have decided on it: before, it is nobody's word but one's. */
const checks = ofAgency(`
  select json_agg(${instant('v.at')} order by v.at)
  from (select case when r.evidence_id is null then r.checked_at else greatest(r.checked_at, e.decided_at) end as at
    from verification_record r left join evidence e on e.id = r.evidence_id
    where r.agency_id = a.id and (r.evidence_id is null or e.decided_at is not null)) v
  where v.at <= $2::timestamptz`)

const otherNames = ofAgency(`
  select json_agg(json_build_object('kind', n.kind, 'name', n.name, 'validTo', n.valid_to) order by n.id)
  from agency_name n where n.agency_id = a.id`)

const identifiers = ofAgency(`
  select json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.id)
  from agency_identifier i where i.agency_id = a.id`)

const branches = ofAgency(`
  select json_agg(json_build_object('name', b.name, 'address', b.address, 'districtCode', b.district_code,
    'openedOn', b.opened_on) order by b.id)
  from branch b where b.agency_id = a.id and b.closed_on is null`)

/** What is said of an agency and a correction replaces. */
const data = `'name', a.name, 'otherNames', ${otherNames}, 'legalForm', a.legal_form, 'identifiers', ${identifiers},
    'districtCode', a.district_code, 'address', a.address, 'postcode', a.postcode, 'phone', a.phone, 'email', a.email,
    'website', a.website`

/** Keeps what is said of agency $1 now as what was said until $2. */
export const keepSaidUntilSql = `
  insert into agency_data_before (agency_id, data, superseded_at)
  select a.id, json_build_object(${data}), $2::timestamptz from agency a where a.id = $1`

/** What was said at $2, where it was corrected since. */
const saidThen = `
  (select b.data from agency_data_before b where b.agency_id = a.id and b.superseded_at > $2::timestamptz
    order by b.superseded_at, b.id limit 1)`

/** What was decided about this record and another one, as known at $2. */
const bonds = `
  (select json_agg(json_build_object('ref', m.ref, 'kind', m.kind, 'fromId', m.from_id, 'intoId', m.into_id,
    'part', m.part, 'recordedAt', ${instant('m.recorded_at')},
    'isUndone', coalesce(m.undone_at <= $2::timestamptz, false)) order by m.id)
  from merger m where (m.from_id = a.id or m.into_id = a.id) and m.kind <> 'DIFFERENT' and ${known('m')})`

/** Where a record leads follows from its bonds; a record without any says so itself. */
const unbound = `not exists (select from merger m where m.from_id = a.id and m.kind = 'JOINED'
    or m.into_id = a.id and m.kind = 'PARTED')`

/**
 * One agency with all its facts as one JSON text: one round trip, one row. `where` picks the agencies by `a`, with $1.
 * Facts recorded after $2 are left out; what was decided later about an earlier fact is judged by the status rules.
 */
export const agencyRecordSql = (where: string) => `
  select json_build_object('id', a.id, 'no', a.no, ${data}, 'saidThen', ${saidThen},
    'registeredOn', a.registered_on,
    'ceased', ${ended('a', 'ceased')}, 'checks', ${checks},
    'redirectsTo', case when ${unbound} then r.no end, 'bonds', ${bonds}, 'version', a.version, 'recordedAt', ${instant('a.recorded_at')},
    'changedAt', ${instant('a.changed_at')}, 'branches', ${branches},
    'capabilities', ${capabilities}, 'listings', ${listings}, 'evidence', ${evidence},
    'applications', ${applications}, 'sanctions', ${sanctions}, 'remedies', ${remedies},
    'findings', ${findings})::text as record
  from agency a left join agency r on r.id = a.redirects_to_id
  where ${where} and a.recorded_at <= $2::timestamptz`
