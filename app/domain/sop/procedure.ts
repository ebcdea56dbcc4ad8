import { z } from 'zod'

/**
 * A version of the integrated SOP, as data. The engine that reads it is pure: (procedure, events, calendar, now) in,
 * stage, deadlines, allowed and refused moves, automatic steps out. Nothing here knows of complaints or agencies.
 *
 * One predicate language serves guards, automatic rules and "applies when", so that every answer can be explained by
 * naming the predicate that decided it, and a draft version can be replayed over past events.
 */

export const Code = z.string().regex(/^[A-Z][A-Z0-9_]*$/)
export const MoveId = z.string().regex(/^[a-z][a-z-]*$/)
export const StageId = z.string().regex(/^S\d{2}$/)
export const DeadlineId = z.string().regex(/^[A-Z][A-Z0-9]*\.[a-z-]+$/)
export const LetterCode = z.string().regex(/^[A-Z][A-Z0-9-]*$/)
const NormId = z.string().regex(/^norm\.[a-z0-9_]+$/)
const Day = z.iso.date()

/** Since when a letter counts. LAST_SESSION is the day the last lounge session was held. */
const Since = z.enum(['CASE_START', 'LEVEL_ENTRY', 'STAGE_ENTRY', 'LAST_SESSION'])

/** OPEN: not settled, due day not passed. MISSED: not settled, due day passed. LATE: settled after the due day. */
const DeadlineState = z.enum(['OPEN', 'MET', 'MISSED', 'LATE'])

const FactTest = z.union([
  z.strictObject({ fact: z.string(), is: z.union([z.boolean(), z.number(), z.string()]) }),
  z.strictObject({ fact: z.string(), in: z.array(z.string()).min(1) }),
  z.strictObject({ fact: z.string(), atLeast: z.number() }),
  z.strictObject({ fact: z.string(), atMost: z.number() }),
])
const LetterTest = z.strictObject({ letter: LetterCode, since: Since })
const DeadlineTest = z.strictObject({ deadline: DeadlineId, state: z.array(DeadlineState).min(1) })

type Predicate =
  | z.infer<typeof FactTest>
  | z.infer<typeof LetterTest>
  | z.infer<typeof DeadlineTest>
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate }

const Predicate: z.ZodType<Predicate> = z.lazy(() =>
  z.union([
    FactTest,
    LetterTest,
    DeadlineTest,
    z.strictObject({ all: z.array(Predicate).min(1) }),
    z.strictObject({ any: z.array(Predicate).min(1) }),
    z.strictObject({ not: Predicate }),
  ]),
)

/** HOURS exist for duties outside this procedure (data-breach notice); no stage uses them yet. */
const Unit = z.enum(['WD', 'CD', 'HOURS'])

const Source = z.strictObject({ ref: z.string(), normId: NormId.nullable(), verify: z.boolean() })

/** What settles a deadline. Leaving the stage (or, for a deadline of a level, the level) always settles it. */
const Settlement = z.union([
  z.strictObject({ leave: z.literal(true) }),
  z.strictObject({ letter: LetterCode, since: Since.optional() }),
  z.strictObject({ fact: z.string(), is: z.union([z.boolean(), z.number()]) }),
  z.strictObject({ event: z.literal('session-held') }),
])

const Deadline = z
  .strictObject({
    id: DeadlineId,
    labelId: z.string(),
    labelEn: z.string(),
    amount: z.number().int().nonnegative(),
    unit: Unit,
    /** DEADLINE counts from the due day of `after`, not from the day it was settled (domain 11.7). */
    anchor: z.enum(['STAGE_ENTRY', 'LEVEL_ENTRY', 'LAST_SESSION', 'DEADLINE']),
    after: DeadlineId.nullable(),
    appliesWhen: Predicate.nullable(),
    satisfiedBy: Settlement,
    /** LAW binds citizens and officials today; INTERNAL is coordination until the Perbup is promulgated. */
    binding: z.enum(['LAW', 'INTERNAL']),
    countsAsMissed: z.boolean(),
    pausable: z.boolean(),
    roll: z.enum(['NEXT_WORKING_DAY', 'NONE']),
    extension: z.strictObject({ max: z.number().int(), amount: z.number().int(), unit: Unit }).nullable(),
    /** EVERY 14: due after 14, 28, ... AT 10, 30, 90: due after these. The n-th settling letter settles the n-th. */
    schedule: z
      .strictObject({ kind: z.enum(['EVERY', 'AT']), amounts: z.array(z.number().int().positive()).min(1) })
      .nullable(),
    source: Source,
  })
  .refine((deadline) => (deadline.anchor === 'DEADLINE') === (deadline.after !== null))

const Guard = z.strictObject({ code: Code, test: Predicate })

const Move = z.strictObject({
  id: MoveId,
  to: StageId,
  by: z.array(Code).min(1),
  labelId: z.string(),
  labelEn: z.string(),
  /** In order; the first one that fails names the refusal. */
  guards: z.array(Guard),
  /** Not empty: one of these must be given, and its own guard must hold. */
  reasonCodes: z.array(Code),
  letters: z.array(LetterCode),
})

/** An act leaves the case where it is and records an event. */
const Act = z.strictObject({
  id: MoveId,
  records: z.enum(['deadline-extended', 'emergency-closed', 'emergency-opened', 'paused', 'resumed', 'session-held']),
  by: z.array(Code).min(1),
  labelId: z.string(),
  labelEn: z.string(),
  guards: z.array(Guard),
  letters: z.array(LetterCode),
})

const Effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('MOVE'), to: StageId, reasonCode: Code }),
  z.strictObject({ kind: z.literal('NOTIFY'), role: Code }),
  z.strictObject({ kind: z.literal('FLAG'), flag: Code }),
  z.strictObject({ kind: z.literal('REMIND'), letter: LetterCode }),
  z.strictObject({ kind: z.literal('ASSIGN_LEAD'), unitId: Code }),
  z.strictObject({ kind: z.literal('OPEN_EMERGENCY'), notifyRole: Code }),
])

/** Fires on the first day its predicate holds; nobody can hold it back. Once per visit of the stage. */
const AutomaticRule = z.strictObject({
  id: DeadlineId,
  when: Predicate,
  effect: Effect,
  labelId: z.string(),
  labelEn: z.string(),
  source: z.string(),
})

const Stage = z.strictObject({
  id: StageId,
  nameId: z.string(),
  nameEn: z.string(),
  level: Code,
  kind: z.enum(['WORK', 'WAIT', 'PARALLEL', 'END']),
  ownerRoles: z.array(Code).min(1),
  unitRule: z.enum(['FIXED', 'LEAD_UNIT', 'NAMED_UNITS', 'COMPETENT_AUTHORITY', 'ISSUER', 'COMPLAINANT', 'SYSTEM']),
  unitId: Code.nullable(),
  entryTriggerId: z.string(),
  entryTriggerEn: z.string(),
  outputs: z.array(LetterCode),
  stopsBudget: z.boolean(),
  pausesBudget: z.boolean(),
  deadlines: z.array(Deadline),
  moves: z.array(Move),
  acts: z.array(Act),
  automatic: z.array(AutomaticRule),
})

const Level = z.strictObject({
  id: Code,
  nameId: z.string(),
  nameEn: z.string(),
  /** 0: outside the ladder; 1 dinas, 2 lounge, 3 regent. */
  order: z.number().int().min(0).max(3),
  stages: z.array(StageId).min(1),
  allotmentWD: z.number().int().positive().nullable(),
  deadlines: z.array(Deadline),
  automatic: z.array(AutomaticRule),
})

const Fact = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  type: z.enum(['boolean', 'number', 'string', 'enum']),
  origin: z.enum(['RECORDED', 'DERIVED']),
  default: z.union([z.boolean(), z.number(), z.string()]),
  values: z.array(z.string()).nullable(),
  descriptionEn: z.string(),
})

const Budget = z.strictObject({
  id: Code,
  labelId: z.string(),
  labelEn: z.string(),
  amount: z.number().int().positive(),
  unit: z.literal('WD'),
  split: z.strictObject({ DINAS: z.number(), LOUNGE: z.number(), REGENT: z.number(), RESERVE: z.number() }).nullable(),
  normId: NormId,
  verify: z.boolean(),
  lawCeiling: z
    .strictObject({ amount: z.number(), unit: Unit, normId: NormId, verify: z.boolean(), effect: z.literal('WARN') })
    .nullable(),
})

export const Procedure = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string(),
  version: z.number().int().positive(),
  status: z.enum(['ACTIVE', 'DRAFT', 'SUPERSEDED']),
  legalMode: z.enum(['PRE_PERBUP', 'PERBUP']),
  titleId: z.string(),
  titleEn: z.string(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  simulateOnly: z.boolean(),
  changeNoteEn: z.string(),
  bannerId: z.string(),
  provenance: z.string(),
  start: StageId,
  calendarId: z.string(),
  budgets: z.array(Budget).min(1),
  clock: z.strictObject({
    startsOn: z.literal('FIRST_ENTRY_OF_DINAS_OR_LOUNGE'),
    dayOfEventCounted: z.literal(false),
    pauseKinds: z.array(
      z.strictObject({ id: Code, stage: StageId.nullable(), maxWD: z.number().int().positive().nullable() }),
    ),
    neverPausesFor: z.array(Code),
    restartsOnReturn: z.literal(false),
    stopsIn: z.array(StageId),
  }),
  loungeSession: z.strictObject({
    chairRoles: z.array(Code),
    bupatiPresent: z.enum(['OPTIONAL', 'REQUIRED']),
    minNoticeWD: z.number().int(),
    recordWithinWD: z.number().int(),
  }),
  roles: z.array(
    z.strictObject({
      id: Code,
      labelId: z.string(),
      labelEn: z.string(),
      kind: z.enum(['OFFICER', 'PARTY', 'SYSTEM']),
    }),
  ),
  facts: z.array(Fact),
  reasonCodes: z.array(
    z.strictObject({
      id: Code,
      labelId: z.string(),
      labelEn: z.string(),
      automatic: z.boolean(),
      guard: Guard.nullable(),
    }),
  ),
  levels: z.array(Level),
  stages: z.array(Stage),
  refusals: z.array(z.strictObject({ code: Code, textId: z.string(), textEn: z.string() })),
})
export type Procedure = z.infer<typeof Procedure>
