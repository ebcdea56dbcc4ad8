import { playDemonstrationScene, type DeskWords, type Stage } from './play-demonstration-scene.server.ts'
import { readDemonstrationAccounts, readDemonstrationDesk } from '#app/adapters/demonstration-files.server.ts'
import { agencyUser, staffActor } from './demonstration-actors.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { DeskProgress, type DemonstrationScene } from '#app/domain/acts/demonstration-desk.ts'
import { dayOfInstant, type Day } from '#app/domain/shared/day.ts'
import { databaseKind, getSetting, setSetting } from '#app/repositories/settings.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

/** How far the desk has been laid: loading a world that was cut off goes on from there. */
const PROGRESS = 'demonstration_desk'

type Accounts = Awaited<ReturnType<typeof readDemonstrationAccounts>>

/**
 * Has the people of the demonstration do what lies on the officers' desk when it begins, through the use cases, in their
 * own names and at their own times: papers with files, applications, a visit with its minutes, checks, proposals for a
 * second officer. `until` lets happen what the world holds up to a day. Scenes of the day the demonstration begins, and
 * later, are left out; so is the whole desk in a database for tests, which has no accounts. Throws when a scene is
 * refused: the world does not fit the rules.
 */
export async function openDemonstrationDesk(
  context: Context,
  { words, until }: { words: DeskWords; until: (day: Day) => Promise<void> },
): Promise<void> {
  if (!requirePermission(context.actor, 'demonstration:load').ok) return
  if ((await inTransaction(databaseKind)) !== 'DEMONSTRATION') return
  const [accounts, desk, before] = await Promise.all([
    readDemonstrationAccounts(),
    readDemonstrationDesk(),
    readProgress(),
  ])
  const known = { accounts, words, refs: { ...before.refs } }
  let day: Day | undefined
  for (const [index, scene] of desk.scenes.entries()) {
    if (index < before.played || scene.at >= context.now) continue
    if (dayOfInstant(scene.at) !== day) await until(dayOfInstant(scene.at))
    day = dayOfInstant(scene.at)
    await play(context, scene, known)
    const progress: DeskProgress = { played: index + 1, refs: known.refs }
    await inTransaction((tx) => setSetting(tx, PROGRESS, JSON.stringify(progress)))
  }
}

async function play(
  context: Context,
  scene: DemonstrationScene,
  known: Known & { refs: Record<string, string> },
): Promise<void> {
  const played = await playDemonstrationScene(stageOf(context, scene, known), scene)
  if (!played.ok) throw new Error(`The scene ${scene.do} of ${scene.at} is refused: ${JSON.stringify(played.refusal)}`)
  if ('as' in scene && scene.as !== undefined && played.value !== null) known.refs[scene.as] = played.value
}

async function readProgress(): Promise<DeskProgress> {
  const kept = await getSetting(PROGRESS)
  return kept === undefined ? { played: 0, refs: {} } : DeskProgress.parse(JSON.parse(kept))
}

type Known = { accounts: Accounts; refs: Stage['refs']; words: DeskWords }

function stageOf(context: Context, { at }: DemonstrationScene, { accounts, refs, words }: Known): Stage {
  const then = { ...context, now: at, today: dayOfInstant(at) }
  const accountCalled = (accountId: string): Accounts[number] => {
    const account = accounts.find(({ id }) => id === accountId)
    if (!account) throw new Error(`The demonstration has no account ${accountId}.`)
    return account
  }
  const staff: Stage['staff'] = (id) => ({ ...then, actor: staffActor(accountCalled(id), then) })
  const agency: Stage['agencyUser'] = (id) => ({ ...then, actor: agencyUser(accountCalled(id), then) })
  return {
    ...{ refs, words, public: { ...then, actor: { kind: 'public' } }, staff, agencyUser: agency },
    anyone: (id) => (accountCalled(id).kind === 'STAFF' ? staff(id) : agency(id)),
  }
}
