import { expect, test } from 'vitest'
import { isProviderCode, returnedError, tokenError } from './identity-provider.ts'

test.each([
  ['access_denied', { code: 'provider-cancelled', detail: 'access_denied' }],
  ['login_required', { code: 'provider-cancelled', detail: 'login_required' }],
  ['temporarily_unavailable', { code: 'provider-away', detail: 'temporarily_unavailable' }],
  ['<script>', { code: 'provider-away', detail: 'other' }],
])('the provider sends back with %s', (error, trouble) => {
  expect(returnedError(error)).toEqual(trouble)
})

test.each([
  ['invalid_grant', 'provider-request-ended'],
  ['invalid_client', 'provider-away'],
  ['', 'provider-away'],
])('the token endpoint says %j', (error, code) => {
  expect(tokenError(error).code).toBe(code)
})

test.each([
  ['provider-away', true],
  ['toString', false],
  [null, false],
])('%j is a code of ours: %s', (text, is) => {
  expect(isProviderCode(text)).toBe(is)
})
