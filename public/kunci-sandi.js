// Passkeys: signing in, adding one, and proving to be at the keyboard. A form shows itself only where the browser has
// passkeys and the address is the one they belong to; everything works without this script by password and code.
'use strict'
;(() => {
  class Refused extends Error {}

  const WAYS = { masuk: signIn, baru: add, hadir: prove }
  if (!window.PublicKeyCredential || !window.isSecureContext) return

  const boxes = [...document.querySelectorAll('[data-kunci]')].filter((box) => location.hostname === box.dataset.host)
  for (const box of boxes) {
    box.hidden = false
    WAYS[box.dataset.kunci](box)
  }
  for (const text of document.querySelectorAll('[data-tanpa-kunci]')) text.hidden = boxes.length > 0

  function signIn(form) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      run(form, async () => {
        const options = await ask(form.dataset.tanya)
        send(form, answered(await navigator.credentials.get({ publicKey: options })))
      })
    })
  }

  function add(form) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      run(form, async () => {
        const options = await ask(form.dataset.tanya, new URLSearchParams(new FormData(form)))
        send(form, made(await navigator.credentials.create({ publicKey: options })))
      })
    })
  }

  // In a form of something else: a button fills its field and sends the form as if the password had been typed.
  function prove(box) {
    const form = box.closest('form')
    const field = box.querySelector('input[type=hidden]')
    box.querySelector('button').addEventListener('click', () => {
      run(box, async () => {
        const options = await ask(box.dataset.tanya)
        field.value = answered(await navigator.credentials.get({ publicKey: options }))
        for (const secret of form.querySelectorAll('[name=kataSandi], [name=kode]')) secret.required = false
        form.requestSubmit()
      })
    })
  }

  async function run(box, work) {
    const told = box.querySelector('[role=alert]')
    const button = box.querySelector('button')
    told.hidden = true
    button.disabled = true
    try {
      await work()
    } catch (error) {
      told.textContent = error instanceof Refused ? error.message : told.dataset.batal
      told.hidden = false
    } finally {
      button.disabled = false
    }
  }

  async function ask(address, body) {
    const answer = await fetch(address, body ? { method: 'POST', body } : { cache: 'no-store' })
    const said = await answer.json()
    if (!answer.ok) throw new Refused(said.wrong)
    return withBytes(said)
  }

  function send(form, answer) {
    form.elements.jawaban.value = answer
    form.submit()
  }

  function withBytes({ challenge, user, allowCredentials, excludeCredentials, ...rest }) {
    const bytesIn = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }))
    return {
      ...rest,
      challenge: bytes(challenge),
      ...(user && { user: { ...user, id: bytes(user.id) } }),
      ...(allowCredentials && { allowCredentials: bytesIn(allowCredentials) }),
      ...(excludeCredentials && { excludeCredentials: bytesIn(excludeCredentials) }),
    }
  }

  function answered({ id, rawId, type, response }) {
    const { clientDataJSON, authenticatorData, signature, userHandle } = response
    const said = { clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData) }
    const handle = userHandle ? { userHandle: text(userHandle) } : {}
    return JSON.stringify({ id, rawId: text(rawId), type, response: { ...said, signature: text(signature), ...handle } })
  }

  function made({ id, rawId, type, response }) {
    const { clientDataJSON, attestationObject } = response
    const said = { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) }
    const transports = response.getTransports?.() ?? []
    return JSON.stringify({ id, rawId: text(rawId), type, response: { ...said, transports } })
  }

  function bytes(coded) {
    const plain = atob(coded.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(plain, (sign) => sign.charCodeAt(0))
  }

  function text(buffer) {
    const plain = String.fromCharCode(...new Uint8Array(buffer))
    return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  }
})()
