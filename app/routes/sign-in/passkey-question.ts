import { noQuestion, questionFor } from '#app/http/passkey-question.server.ts'
import { askPasskey } from '#app/use-cases/prove-passkey.server.ts'

/** What the script of the sign-in page asks a browser's passkeys. */
export async function loader() {
  const asked = await askPasskey('passkey-sign-in')
  return asked ? questionFor(asked) : noQuestion()
}
