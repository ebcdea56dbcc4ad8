import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Context } from '#app/domain/access/actor.ts'
import { db } from '#app/repositories/db.server.ts'
import { prepareSigningIn } from '#app/use-cases/set-up-auth.server.ts'
import { on } from '#tests/factories/agency-record.ts'

/**
 * Every use case as a stranger calls it. What is not for everybody refuses before it has looked at anything; what has to
 * read a thing first, to know which row of the table it belongs to, is named here and refuses by that row in the tests
 * of its area.
 */
const FOR_EVERYBODY = new Set([
  ...['findPublicAgencies', 'readPublicRecord', 'lookUpCheck'],
  ...['issueCheckReceipt', 'issueNoRecordReceipt', 'issueStatusLetter', 'requestCorrection'],
  ...['askToFollow', 'readConfirmation', 'confirmFollow', 'leaveFollow'],
  ...['keepDraftFiles', 'destroyDraftFiles', 'sendDraft', 'printComplaintReceipt'],
  ...['submitComplaint', 'sendCompanyReport', 'signInToReport', 'actOnOwnReport'],
  ...['askForWebhook', 'checkWebhook', 'replayDelivery', 'leaveWebhook'],
  ...['openInvitation', 'acceptInvitation', 'signInWithPassword', 'signInDemonstration', 'giveSecondFactor'],
  ...['askForAccount', 'askForNewPassword', 'signInWithPasskey'],
  ...['goToProvider', 'tellProviderTrouble', 'returnFromProvider'],
])

/** Reading for a page: the route asks the table, and the walk of routes asks the route. */
const FOR_PAGES = /^(?:read|preview)[A-Z]/

/** Parts of a use case, given to the one that asks the table; dates of a demonstration. */
const PARTS = /Order$|^contextOn$/

/** Those that find out first what they are asked about, or hand on to one of several. */
const BY_WHAT_IT_FINDS = new Set<string>([
  ...['proposeAct', 'proposeByForm', 'confirmAct', 'declineAct', 'withdrawAct', 'takeDecision'],
  ...['actOnApplication', 'actOnCorrection', 'actOnVisit', 'sendCheck', 'runBulk', 'registerAgency'],
  ...['answerCorrection', 'publishRequestedReply', 'openCorrectionContact', 'decideClaim', 'settleAgencyProposal'],
  ...['returnApplication', 'resubmitApplication', 'withdrawApplication', 'issueMissingLetters'],
  ...['proposeHolding', 'confirmHolding', 'declineHolding', 'withdrawHolding'],
  ...['decideOnNorm', 'proposeNorm', 'confirmNorm', 'declineNorm', 'withdrawNorm', 'finishPreview'],
  ...['actOnComplaint', 'stepComplaint', 'requireComplaint'],
  ...['addVisitPhotos', 'addressFoundDead', 'bringSearchUpToDate', 'recordSignIn', 'openDemonstrationDesk'],
])

const stranger: Context = { actor: { kind: 'public' }, requestId: 'r-walk', ...on('2026-11-24') }

prepareSigningIn()
const modules = await Promise.all(
  readdirSync('app/use-cases')
    .filter((file) => file.endsWith('.server.ts'))
    .map(
      async (file) => (await import(/* @vite-ignore */ `../../../app/use-cases/${file}`)) as Record<string, unknown>,
    ),
)
const useCases = modules
  .flatMap((module) => Object.entries(module))
  .filter(([, value]) => typeof value === 'function' && takesContext(value))

function takesContext(value: object): boolean {
  return /^(?:async )?function \w*\(\s*context\b/.test(Function.prototype.toString.call(value))
}

/** Stands for any argument: whatever is asked of it is such a thing again. */
function anything(): never {
  return new Proxy(() => anything(), {
    get: (_target, name) => {
      if (name === 'then') return undefined
      if (name === Symbol.iterator) return [][Symbol.iterator].bind([])
      return name === Symbol.toPrimitive ? () => 'x' : anything()
    },
  }) as never
}

async function refusalOf(call: unknown): Promise<unknown> {
  try {
    const answer = await (call as (...given: unknown[]) => unknown)(stranger, anything(), anything())
    return (answer as { refusal?: { code?: unknown } } | undefined)?.refusal?.code ?? 'done'
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`
  }
}

async function written(): Promise<unknown> {
  const [counts] = await db().$queryRaw<object[]>`
    select (select count(*)::int from guard.ledger) as ledger, (select count(*)::int from agency) as agencies,
      (select count(*)::int from act_proposal) as acts, (select count(*)::int from user_account) as accounts,
      (select count(*)::int from outbox_message) as mails,
      (select count(*)::int from complaint) as complaints`
  return counts
}

const isNamed = (name: string): boolean =>
  FOR_EVERYBODY.has(name) || BY_WHAT_IT_FINDS.has(name) || FOR_PAGES.test(name) || PARTS.test(name)

describe('a stranger', () => {
  test.each(useCases.filter(([name]) => !isNamed(name)))('may not %s', async (_name, call) => {
    expect(await refusalOf(call)).toBe('not-allowed')
  })

  test.each(useCases.filter(([name]) => BY_WHAT_IT_FINDS.has(name)))('writes nothing by %s', async (_name, call) => {
    const before = await written()
    await refusalOf(call)
    expect(await written()).toEqual(before)
  })

  test('the lists name nothing that is gone', () => {
    const names = new Set(useCases.map(([name]) => name))
    expect([...FOR_EVERYBODY, ...BY_WHAT_IT_FINDS].filter((name) => !names.has(name))).toEqual([])
  })
})
