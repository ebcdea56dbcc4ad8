/** Why the identity provider of the government did not lead in. What the provider itself said stays out of the page. */
export type ProviderRefusal =
  | { code: 'provider-off' }
  /** It does not answer, or answers that something of its own is broken. */
  | { code: 'provider-away' }
  /** The person turned back there. */
  | { code: 'provider-cancelled' }
  /** The way back belongs to no way out of this browser: too late, used before, or made up. */
  | { code: 'provider-request-ended' }
  /** Somebody else signed the answer, it is for somebody else, or it answers another question. */
  | { code: 'provider-not-trusted' }
  | { code: 'provider-not-linked' }
  | { code: 'provider-linked-elsewhere' }
  | { code: 'provider-linked-already' }

/** What goes with a refusal into the ledger: a technical name (`invalid_client`), never what the provider says of a person. */
export type ProviderTrouble = ProviderRefusal & { detail: string }

const CODES: Readonly<Record<ProviderRefusal['code'], true>> = {
  'provider-off': true,
  'provider-away': true,
  'provider-cancelled': true,
  'provider-request-ended': true,
  'provider-not-trusted': true,
  'provider-not-linked': true,
  'provider-linked-elsewhere': true,
  'provider-linked-already': true,
}

/** A code as an address carries it. */
export function isProviderCode(text: string | null): text is ProviderRefusal['code'] {
  return text !== null && Object.hasOwn(CODES, text)
}

/** What a person does there to turn back, in the words of the protocol (OpenID Connect Core 3.1.2.6, RFC 6749 4.1.2.1). */
const TURNED_BACK = new Set(['access_denied', 'login_required', 'consent_required', 'interaction_required'])

/** What an error that the provider sends the browser back with means for the person. */
export function returnedError(error: string): ProviderTrouble {
  return { code: TURNED_BACK.has(error) ? 'provider-cancelled' : 'provider-away', detail: nameOf(error) }
}

/** The token endpoint says no: to a code that was used or is too old, or to us. */
export function tokenError(error: string): ProviderTrouble {
  return { code: error === 'invalid_grant' ? 'provider-request-ended' : 'provider-away', detail: nameOf(error) }
}

/** Technical names are short and of few signs; anything else is not repeated. */
export function nameOf(text: string): string {
  return /^[\w.-]{1,60}$/.test(text) ? text : 'other'
}
