import type { StaffRole } from './roles.ts'

/** One row of the table: who may do it, and what about the thing it is done to decides besides. */
export type Rule = {
  staff?: readonly StaffRole[]
  agencyUser?: boolean
  everybody?: boolean
  /** Jobs, and the operator at the console of the machine. */
  machine?: boolean
  /** The states of the thing in which it is possible at all. */
  states?: readonly string[]
  /** Staff do it to things of their own unit only. */
  ownUnit?: boolean
  /** Officers who declared a tie to the agency do not do it. */
  ties?: 'refused'
  /** Somebody else than everybody who acted before. */
  secondPerson?: boolean
  /** A dangerous act: the person proves once more to be at the keyboard. */
  confirm?: boolean
}

const VETTING = ['VERIFIER', 'SECTION_HEAD'] as const
const HEADS = ['SECTION_HEAD', 'OFFICE_SECRETARY', 'OFFICE_HEAD'] as const
const DESK = ['INTAKE_OFFICER', 'SCREENER', 'VERIFIER', 'DUTY_OFFICER', 'FIELD_TEAM', ...HEADS] as const
const COUNTER = ['INTAKE_OFFICER', 'SCREENER', 'VERIFIER', ...HEADS] as const
const OTHERS = ['LEAD_OFFICER', 'LOUNGE_SECRETARIAT', 'REGIONAL_SECRETARY', 'REGENT', 'LEGAL_SECTION'] as const
const WATCHERS = ['INSPECTOR', 'AUDITOR'] as const
/** Who handles reports, each those of their own office (complaints/may-open). */
const REPORTS = [
  ...(['INTAKE_OFFICER', 'SCREENER', 'DUTY_OFFICER', ...HEADS] as const),
  ...(['LEAD_OFFICER', 'INSPECTOR', 'REGIONAL_SECRETARY'] as const),
] as const

const propose = { staff: VETTING, ties: 'refused' } as const
const confirm = { staff: ['VERIFIER', ...HEADS], ties: 'refused', secondPerson: true, confirm: true } as const
const decree = { staff: HEADS, ties: 'refused', secondPerson: true, confirm: true } as const
const machine = { machine: true } as const

/**
 * Which role may do what, outside a procedure: the one table (style.md B5). A route names its row, a use case asks it,
 * a test walks both. `machine` rows without staff are reached by staff only through what two of them decided.
 */
export const policy = {
  // The register itself. Facts change through an act that two officers decided, or by the machine.
  'agency:register': { staff: COUNTER, ...machine },
  'agency:correct': machine,
  'agency:cease': machine,
  'evidence:submit': { staff: COUNTER, agencyUser: true, ties: 'refused', ...machine },
  'evidence:decide': machine,
  'evidence:invalidate': machine,
  'application:keep': { staff: COUNTER, agencyUser: true, ties: 'refused', ...machine },
  'application:decide': machine,
  'verification:record': { staff: [...VETTING, 'FIELD_TEAM'], ties: 'refused', ...machine },
  'sanction:record': machine,
  'sanction:lift': machine,
  'remedy:record': { staff: COUNTER, ties: 'refused', ...machine },
  'finding:record': machine,

  // Four eyes: one proposes, another confirms.
  'act:propose-decision': propose,
  'act:confirm-decision': confirm,
  'act:propose-correction': { staff: COUNTER, ties: 'refused' },
  'act:confirm-correction': confirm,
  'act:propose-sanction': { staff: ['LEAD_OFFICER', 'LEGAL_SECTION', ...VETTING], ties: 'refused', confirm: true },
  'act:confirm-sanction': decree,
  'act:propose-finding': propose,
  'act:confirm-finding': decree,
  'act:propose-merger': propose,
  'act:confirm-merger': decree,
  'act:propose-norm': { staff: ['LEGAL_SECTION', 'SECTION_HEAD'], confirm: true },
  'act:confirm-norm': {
    staff: ['LEGAL_SECTION', 'OFFICE_SECRETARY', 'OFFICE_HEAD'],
    secondPerson: true,
    confirm: true,
  },
  'act:withdraw': { staff: [...DESK, 'LEAD_OFFICER', 'LEGAL_SECTION'] },

  // Rooms of the office.
  'desk:open': { staff: [...DESK, ...OTHERS, ...WATCHERS, 'ADMINISTRATOR'] },
  'queue:read': { staff: [...DESK, ...OTHERS, ...WATCHERS] },
  'queue:assign': { staff: HEADS },
  'agency:read': { staff: [...DESK, ...OTHERS, ...WATCHERS] },
  'vetting:read': { staff: [...DESK, ...WATCHERS] },
  'vetting:ask-for-more': { staff: [...VETTING, 'INTAKE_OFFICER'], ties: 'refused' },
  'file:read': { staff: [...DESK, ...WATCHERS], agencyUser: true, ties: 'refused' },
  'file:read-original': { staff: [...VETTING, ...HEADS], ties: 'refused', confirm: true },
  'file:upload': { staff: DESK, agencyUser: true },
  'file:copy': machine,
  'file:destroy': machine,
  'file:move': machine,
  'norm-draft:forget': machine,
  'visit:keep': { staff: ['FIELD_TEAM', ...VETTING], ties: 'refused' },
  'visit:read': { staff: [...DESK, ...WATCHERS] },
  /** What ties others: recorded where a report names an officer (domain.md 11.9). An auditor reads, and writes nothing. */
  'tie:record': { staff: ['INSPECTOR', 'OFFICE_SECRETARY', 'OFFICE_HEAD'], confirm: true },
  'tie:read': { staff: ['INSPECTOR', 'AUDITOR', 'OFFICE_SECRETARY', 'OFFICE_HEAD'] },
  'tie:declare': { staff: [...DESK, ...OTHERS] },
  'correction:answer': { staff: COUNTER, ties: 'refused' },
  'claim:decide': { staff: COUNTER, ties: 'refused' },
  'warning:send': { staff: [...VETTING, ...HEADS, 'INTAKE_OFFICER'], ties: 'refused' },
  'warning:read': { staff: [...DESK, ...WATCHERS] },
  'activity:keep': { staff: [...VETTING, 'FIELD_TEAM', 'SCREENER', 'INTAKE_OFFICER'], ties: 'refused' },
  'import:run': { staff: HEADS, ...machine, confirm: true },
  'norm:read': { staff: [...DESK, ...OTHERS, ...WATCHERS, 'ADMINISTRATOR'] },
  'ledger:read': { staff: WATCHERS },
  'outbox:read': { staff: ['ADMINISTRATOR', 'AUDITOR'] },

  // An agency's own desk.
  'own-desk:open': { agencyUser: true },
  'own-agency:read': { agencyUser: true },
  'own-agency:change': { agencyUser: true },
  'agency:claim': { agencyUser: true },

  // Who wants to be told of public changes. Nobody in particular: who follows is known to nobody.
  'follow:keep': { everybody: true },

  // Reports. Anybody sends one; no account is needed, since an account would itself be a record of who reports.
  'complaint:send': { everybody: true, ...machine },
  'complaint-draft:forget': machine,
  /** The list a reporter picks their company from: of public sources, through the console. */
  'company:keep': machine,
  /** What reached the office on paper, at the counter or through another system. */
  'complaint:key-in': { staff: COUNTER, ...machine },
  /** Which reports besides: complaints/may-open. An auditor reads facts, and nothing that is sealed. */
  'complaint:read': { staff: [...REPORTS, 'AUDITOR'], ties: 'refused' },
  'complaint:open-content': { staff: REPORTS, ties: 'refused' },
  'complaint:screen': { staff: ['SCREENER', 'SECTION_HEAD', 'INSPECTOR', 'REGIONAL_SECRETARY'], ties: 'refused' },
  /** What was missing came by another way than the inbox. */
  'complaint:take-completion': {
    staff: ['INTAKE_OFFICER', 'SCREENER', 'INSPECTOR', 'REGIONAL_SECRETARY'],
    ties: 'refused',
  },
  /** Procedure, S10: the head rejects, not who screened. */
  'complaint:reject': { staff: ['OFFICE_HEAD', 'INSPECTOR'], ties: 'refused', secondPerson: true, confirm: true },
  'complaint:emergency': {
    staff: ['DUTY_OFFICER', 'SCREENER', 'INTAKE_OFFICER', 'INSPECTOR', 'REGIONAL_SECRETARY'],
    ties: 'refused',
  },
  // Who a reporter is: two named custodians, or two roles together (architecture.md, Secrets at rest).
  'identity:name-custodians': {
    staff: ['OFFICE_HEAD', 'OFFICE_SECRETARY', 'INSPECTOR', 'REGIONAL_SECRETARY'],
    ties: 'refused',
    confirm: true,
  },
  'identity:open': { staff: REPORTS, ties: 'refused', confirm: true },
  'identity:ask': { staff: REPORTS, ties: 'refused', confirm: true },
  'identity:tell': machine,
  'complaint:lapse': machine,
  'identity:agree': {
    staff: ['OFFICE_HEAD', 'INSPECTOR', 'REGIONAL_SECRETARY'],
    ties: 'refused',
    secondPerson: true,
    confirm: true,
  },
  /** Whoever has number and secret: follows, writes, withdraws. */
  'complaint:follow': { everybody: true },
  'complaint:ask-check-in': machine,
  'complaint:end-term': machine,
  'complaint:write-to-reporter': { staff: REPORTS, ties: 'refused' },

  // Whom reports are about, which of them are one matter, and what many of them have in common.
  'complaint:link': { staff: [...COUNTER, 'INSPECTOR'], ties: 'refused' },
  'complaint:join': { staff: ['SCREENER', ...HEADS, 'INSPECTOR'], ties: 'refused' },
  'subject:read': { staff: [...COUNTER, 'DUTY_OFFICER', 'INSPECTOR'] },
  'subject:promote': { staff: ['VERIFIER', ...HEADS], ties: 'refused' },
  /** Lead officers of the offices that keep order only: complaints/patterns-seen. */
  'pattern:read': { staff: ['SCREENER', 'DUTY_OFFICER', 'LEAD_OFFICER', ...HEADS, 'INSPECTOR'] },
  'pattern:settle': { staff: ['SCREENER', ...HEADS, 'INSPECTOR'] },
  'pattern:find': machine,

  // Accounts.
  'account:keep': { staff: ['ADMINISTRATOR'], ...machine, confirm: true },
  'account:clear': machine,
  'account:read': { staff: ['ADMINISTRATOR', 'AUDITOR'] },
  'own-account:keep': { staff: [...DESK, ...OTHERS, ...WATCHERS, 'ADMINISTRATOR'], agencyUser: true },
  /** What lets somebody in: passkeys, an identity provider, the numbers that say who they are. */
  'own-account:secure': {
    staff: [...DESK, ...OTHERS, ...WATCHERS, 'ADMINISTRATOR'],
    agencyUser: true,
    confirm: true,
  },
  'account:invite-agency': { staff: COUNTER, confirm: true },
  // Who holds an office decides who may sign what (domain.md 0.14): two persons.
  'holding:read': { staff: [...DESK, ...OTHERS, ...WATCHERS, 'ADMINISTRATOR'] },
  'act:propose-holding': { staff: ['ADMINISTRATOR', 'LEGAL_SECTION', 'OFFICE_SECRETARY'], confirm: true },
  'act:confirm-holding': {
    staff: ['LEGAL_SECTION', 'OFFICE_SECRETARY', 'OFFICE_HEAD'],
    secondPerson: true,
    confirm: true,
  },

  // The machine's own work.
  'index:rebuild': machine,
  'ledger:verify': machine,
  'reference:load': machine,
  'demonstration:load': machine,
  'notice:send': machine,
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof policy
