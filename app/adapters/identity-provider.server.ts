import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type ClientAuth,
  type Configuration,
} from 'openid-client'
import { config } from '#app/config.server.ts'
import { nameOf, returnedError, tokenError, type ProviderTrouble } from '#app/domain/access/identity-provider.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

/** What this browser must bring back, and what proves that the answer is one to its own question. */
export type ProviderSecrets = { state: string; nonce: string; verifier: string }

type Settings = { issuer: string; clientId: string; secret: string; name: string | undefined }
type Known = { settings: Settings; provider: Configuration; until: number }

/** Where the provider sends people back; it has to be registered there. */
const PROVIDER_RETURN = '/masuk/pemerintah/kembali'

const ANSWERS_WITHIN_S = 5
/** Its addresses and keys are asked anew after this. */
const KNOWN_FOR_MS = 15 * 60_000

let known: Known | undefined

/** The identity provider of the government, as it is configured; undefined while it is not. */
export function providerSettings(): Settings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret, OIDC_NAME: name } = config()
  return issuer && clientId && secret ? { issuer, clientId, secret, name } : undefined
}

/** New secrets for one way out and back. */
export function newProviderSecrets(): ProviderSecrets {
  return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
}

/** The address at which somebody signs in there (authorization code with PKCE, state and nonce). */
export async function providerAddress(secrets: ProviderSecrets): Promise<Result<string, ProviderTrouble>> {
  return asking(async (provider) => {
    const address = buildAuthorizationUrl(provider, {
      redirect_uri: returnAddress().href,
      scope: 'openid',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    })
    return accept(address.href)
  })
}

/**
 * Who has signed in there, by the provider's own lasting name (`sub`). Checked: state, PKCE, nonce, signature, issuer and
 * audience of what it signed. Its tokens are not kept, and nothing but the name is read: no address, no profile.
 */
export async function readProviderAnswer(
  search: string,
  secrets: ProviderSecrets,
): Promise<Result<string, ProviderTrouble>> {
  return asking(async (provider) => {
    const address = returnAddress()
    address.search = search
    const answer = await authorizationCodeGrant(provider, address, {
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      pkceCodeVerifier: secrets.verifier,
      idTokenExpected: true,
    })
    const subject = answer.claims()?.sub
    return subject === undefined ? refuse({ code: 'provider-not-trusted', detail: 'no-subject' }) : accept(subject)
  })
}

function returnAddress(): URL {
  return new URL(PROVIDER_RETURN, config().baseUrl)
}

async function asking(
  ask: (provider: Configuration) => Promise<Result<string, ProviderTrouble>>,
): Promise<Result<string, ProviderTrouble>> {
  const settings = providerSettings()
  if (!settings) return refuse({ code: 'provider-off', detail: 'unset' })
  try {
    return await ask(await findProvider(settings))
  } catch (error) {
    return refuse(troubleOf(error))
  }
}

/** What the provider says of itself. Kept for a while; a failure is not kept. */
async function findProvider(settings: Settings): Promise<Configuration> {
  const now = Date.now()
  if (known?.settings.issuer === settings.issuer && known.until > now) return known.provider
  const { issuer, clientId, secret } = settings
  const isPlain = issuer.startsWith('http:') // on this machine only: config refuses it elsewhere
  const provider = await discovery(new URL(issuer), clientId, secret, clientAuth(secret), {
    timeout: ANSWERS_WITHIN_S,
    execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
  })
  known = { settings, provider, until: now + KNOWN_FOR_MS }
  return provider
}

/** In the way the provider says it knows: in a header (what the standard takes for granted), or in the form. */
function clientAuth(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const known = server.token_endpoint_auth_methods_supported
    const inForm = known?.includes('client_secret_basic') === false && known.includes('client_secret_post')
    ;(inForm ? post : basic)(server, ...rest)
  }
}

function troubleOf(error: unknown): ProviderTrouble {
  if (error instanceof AuthorizationResponseError) return returnedError(error.error)
  if (error instanceof ResponseBodyError) return tokenError(error.error)
  if (!(error instanceof ClientError)) return { code: 'provider-away', detail: 'unreachable' }
  const detail = nameOf(error.code ?? '')
  return { code: UNREACHED.has(detail) ? 'provider-away' : 'provider-not-trusted', detail }
}

/** It did not answer in time, or what answered is not a provider (a page of an error, of a proxy). */
const UNREACHED = new Set([
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
  ...['OAUTH_PARSE_ERROR', 'OAUTH_MISSING_SERVER_METADATA'],
])
