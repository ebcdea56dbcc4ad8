import { addVisitPhotos } from './add-visit-photos.server.ts'
import { lettersOfApplications, type LetterWordsOfApplications } from './application-letters.server.ts'
import { claimWithProof } from './claim-with-proof.server.ts'
import { recordDelegation } from './keep-delegations.server.ts'
import { declareTie } from './keep-ties.server.ts'
import { observeActivity } from './observe-activity.server.ts'
import { offerEvidence } from './offer-evidence.server.ts'
import { planVisit } from './plan-visit.server.ts'
import { proposeAct } from './propose-act.server.ts'
import { proposeChange } from './propose-change.server.ts'
import { recordCheckByHand } from './record-check.server.ts'
import { reportVisit } from './report-visit.server.ts'
import { requestCorrection } from './request-correction.server.ts'
import { signVisit } from './sign-visit.server.ts'
import { returnApplication } from './step-application.server.ts'
import { submitApplication } from './submit-application.server.ts'
import { openDemonstrationFile } from '#app/adapters/demonstration-files.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import type { DemonstrationScene } from '#app/domain/acts/demonstration-desk.ts'
import type { ReceivedFile } from '#app/domain/files/file.ts'
import type { VisitMinutesWords } from '#app/domain/letters/visit-minutes.ts'
import { demonstrationNo } from '#app/domain/registry/demonstration-registrations.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { findAgency } from '#app/repositories/agencies.server.ts'
import { spool } from '#app/repositories/spool.server.ts'

/** The words that letters of the desk are written with: minutes of visits, letters of applications. */
export type DeskWords = { minutes: VisitMinutesWords; applications: LetterWordsOfApplications }

/** Who plays, and with what: `as` gives the context in the name of an account, at the time of the scene. */
export type Stage = {
  staff: (accountId: string) => Context & { actor: StaffActor }
  agencyUser: (accountId: string) => Context & { actor: AgencyUserActor }
  anyone: (accountId: string) => Context
  public: Context
  refs: Readonly<Record<string, string>>
  words: DeskWords
}

type Played = Result<string | null, { code: string }>
type Of<Do extends DemonstrationScene['do']> = Extract<DemonstrationScene, { do: Do }>
type Players = { [Do in DemonstrationScene['do']]: (stage: Stage, scene: Of<Do>) => Promise<Played> }

/** What each scene does, through the use case a person would have come to. */
const PLAYERS: Players = {
  propose: async ({ staff }, { by, agencyId, act, reason }) => {
    const no = demonstrationNo(agencyId)
    const agency = await findAgency(no)
    if (!agency) return refuse({ code: 'no-such-agency' })
    return refless(await proposeAct(staff(by), { no, act, reason, seenVersion: agency.version }))
  },
  'ask-correction': async (stage, { agencyId, message }) => {
    const form = { kind: 'CORRECTION', message, contact: '' } as const
    return refless(await requestCorrection(stage.public, { no: demonstrationNo(agencyId), form }))
  },
  offer: async ({ agencyUser }, { by, agencyId, paper, files }) => {
    const form = { ...paper, kbli: null, kbliVersion: null, holderPersonId: null, result: null }
    const offer = { no: demonstrationNo(agencyId), form, files: await filesCalled(files), keptIds: [] }
    return refless(await offerEvidence(agencyUser(by), offer))
  },
  check: async ({ staff }, { by, agencyId, evidenceRef, form }) =>
    refless(await recordCheckByHand(staff(by), { no: demonstrationNo(agencyId), evidenceRef, form })),
  apply: async ({ anyone, words }, { by, agencyId, form }) => {
    const letters = lettersOfApplications(words.applications)
    return submitApplication(anyone(by), { no: demonstrationNo(agencyId), form, letters })
  },
  return: async ({ staff, refs, words }, { by, of, missing }) => {
    const letters = lettersOfApplications(words.applications)
    return returnApplication(staff(by), { ref: refCalled(refs, of), missing, letters })
  },
  claim: async ({ agencyUser }, { by, agencyId, form, files }) => {
    const claim = { ...form, agencyNo: demonstrationNo(agencyId) }
    return claimWithProof(agencyUser(by), { form: claim, files: await filesCalled(files), keptIds: [] })
  },
  'propose-change': async ({ agencyUser }, { by, agencyId, change, note }) =>
    proposeChange(agencyUser(by), { no: demonstrationNo(agencyId), change, note }),
  'plan-visit': async ({ staff }, { by, agencyId, form }) => {
    const planned = await planVisit(staff(by), { no: demonstrationNo(agencyId), form })
    return planned.ok ? accept(planned.value.ref) : planned
  },
  photograph: async ({ staff, refs }, { by, of, files, caption }) => {
    const form = { takenAt: null, place: null, source: 'TYPED' } as const
    const order = { ref: refCalled(refs, of), files: await filesCalled(files), caption, form }
    return refless(await addVisitPhotos(staff(by), order))
  },
  'report-visit': async ({ staff, refs, words }, { by, of, key, report }) =>
    refless(await reportVisit(staff(by), { ref: refCalled(refs, of), key, report, words: words.minutes })),
  'sign-visit': async ({ staff, refs, words }, { by, of }) =>
    refless(await signVisit(staff(by), { ref: refCalled(refs, of), words: words.minutes, way: 'officer' })),
  'acknowledge-visit': async ({ staff, refs, words }, { by, of, form }) => {
    const order = { ref: refCalled(refs, of), words: words.minutes, way: 'representative', form } as const
    return refless(await signVisit(staff(by), order))
  },
  observe: async ({ staff }, { by, agencyId, kind, activity, programmeName, observedOn, seenAt, note }) => {
    const seen = { kind, activity, programmeKey: null, programmeName, observedOn, seenAt, note, sourceFile: null }
    return refless(await observeActivity(staff(by), demonstrationNo(agencyId), seen))
  },
  'declare-tie': async ({ staff }, { by, agencyId, form }) =>
    declareTie(staff(by), { agencyNo: demonstrationNo(agencyId), ...form }),
  delegate: async ({ staff }, { by, form }) => recordDelegation(staff(by), form),
}

/** Plays one scene of the demonstration's desk; the answer is the reference of what came of it, where there is one. */
export async function playDemonstrationScene(stage: Stage, scene: DemonstrationScene): Promise<Played> {
  // The table has for each scene the player of that scene; the compiler cannot see that the two go together.
  const play = PLAYERS[scene.do] as (stage: Stage, scene: DemonstrationScene) => Promise<Played>
  return play(stage, scene)
}

function refless(result: Result<unknown, { code: string }>): Played {
  return result.ok ? accept(null) : result
}

function refCalled(refs: Stage['refs'], name: string): string {
  const ref = refs[name]
  if (ref === undefined) throw new Error(`No scene of the demonstration's desk brought ${name}.`)
  return ref
}

async function filesCalled(names: readonly string[]): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = []
  for (const name of names) {
    files.push({ field: 'berkas', name, truncated: false, ...(await spool(openDemonstrationFile(name))) })
  }
  return files
}
