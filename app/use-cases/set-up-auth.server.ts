import { keyFor } from '#app/adapters/keys.server.ts'
import { hashPassword, verifyPassword } from '#app/adapters/passwords.server.ts'
import { setUpAuth } from '#app/repositories/auth.server.ts'

/** Makes signing in ready: with the key of this installation, and passwords kept by Argon2id. */
export function prepareSigningIn(): void {
  setUpAuth({ secret: keyFor('sign-in').toString('base64'), hashPassword, verifyPassword })
}
