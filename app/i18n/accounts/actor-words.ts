import { accountIn } from '#app/domain/audit/ledger-question.ts'
import { fill, type Language } from '#app/i18n/language.ts'
import { accountMessages } from './messages.ts'

/** Who acted, as the ledger names them, in words: the name of an account where it is still known, else its number. */
export function actorWords(
  actor: string,
  { names, language }: { names: ReadonlyMap<string, string>; language: Language },
): string {
  const said = accountMessages(language).ledger
  const account = accountIn(actor)
  if (account !== undefined) return names.get(account) ?? account
  const [kind = '', ...rest] = actor.split(':')
  const nama = rest.join(':')
  if (kind === 'system') return fill(said.system, { nama })
  if (kind === 'operator') return fill(said.operator, { nama })
  return kind === 'public' ? said.public : actor
}
