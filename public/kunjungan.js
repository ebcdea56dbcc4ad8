// Keeps what is filled in on this device until it has been sent. The page does all it does without this script.
import { takePhotos } from './kunjungan-foto.js'

const PREFIX = 'ceklembaga:'
const LONGEST_WAIT_MS = 30 * 86_400_000
const form = document.querySelector('form[data-simpan]')
const note = document.querySelector('[data-kabar]')
const photos = takePhotos()

for (const part of document.querySelectorAll('[data-dengan-skrip]')) part.hidden = false
forgetOld()
/** Drafts of forms that have been sent are of no use any more. */
for (const sent of document.querySelectorAll('[data-terkirim]')) void forget(sent.getAttribute('data-terkirim'))
if (form) keep(form)
for (const button of document.querySelectorAll('[data-lokasi]')) {
  button.hidden = !('geolocation' in navigator)
  button.addEventListener('click', () => locate(button))
}

function keep(kept) {
  const name = PREFIX + kept.dataset.simpan
  // What the server sent back after a refusal is newer than what lies here.
  if (!kept.hasAttribute('data-segar') && restore(kept, name)) tell('dikembalikan')
  kept.addEventListener('input', () => save(kept, name))
  kept.addEventListener('submit', (event) => {
    save(kept, name)
    event.preventDefault()
    if (navigator.onLine) void send(kept)
    else tell('putus')
  })
  window.addEventListener('offline', () => tell('putus'))
  window.addEventListener('online', () => tell('tersambung'))
  listenToOtherTabs(kept, name)
  const clear = kept.querySelector('[data-kosongkan]')
  if (clear) clear.hidden = false
  clear?.addEventListener('click', () => {
    kept.reset()
    void forget(kept.dataset.simpan).then(() => location.reload())
  })
}

/** Photos first: the minutes count them. The key goes with what is filled in, so that twice is once. */
async function send(kept) {
  if (await (await photos).send()) kept.submit()
}

/** What is filled in in one tab is filled in in the other, with its key: together they are one report. */
function listenToOtherTabs(kept, name) {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== name) return
    if (newValue === null) tell('di-tab-lain')
    else restore(kept, name)
  })
}

function save(kept, name) {
  const fields = [...new FormData(kept)].filter(([, value]) => typeof value === 'string')
  try {
    localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields }))
  } catch {
    tell('tak-tersimpan') // a private window, or no room: the form still sends
  }
}

/** The key of the form comes back with the draft, so that a report that did arrive is not made twice. */
function restore(kept, name) {
  const { fields } = read(name)
  for (const [field, value] of fields) {
    const controls = [...kept.elements].filter((control) => control.name === field)
    for (const control of controls) put(control, value)
  }
  return fields.length > 0
}

function put(control, value) {
  if (control.type === 'radio' || control.type === 'checkbox') control.checked = control.value === value
  else if (control.type !== 'file') control.value = value
}

function read(name) {
  try {
    const { at = 0, fields = [] } = JSON.parse(localStorage.getItem(name) ?? '{}')
    return { at, fields }
  } catch {
    return { at: 0, fields: [] }
  }
}

async function forget(draft) {
  try {
    localStorage.removeItem(PREFIX + draft)
  } catch {
    // Nothing was kept.
  }
  await (await photos).forget(draft)
}

/** What nobody came back for within a month goes. */
function forgetOld() {
  const isOld = (name) => name.startsWith(PREFIX) && Date.now() - read(name).at > LONGEST_WAIT_MS
  try {
    for (const name of Object.keys(localStorage).filter(isOld)) localStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}

function tell(what) {
  if (note) note.textContent = note.getAttribute(`data-${what}`) ?? ''
}

function locate(button) {
  const status = button.parentElement.querySelector('[role=status]')
  const target = button.closest('form')
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      fill(target, coords)
      status.textContent = (button.dataset.berhasil ?? '').replace('{meter}', String(Math.round(coords.accuracy)))
      target.dispatchEvent(new Event('input'))
    },
    () => {
      status.textContent = button.dataset.gagal ?? ''
    },
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
  )
}

function fill(target, { latitude, longitude, accuracy }) {
  target.elements.lintang.value = latitude.toFixed(6)
  target.elements.bujur.value = longitude.toFixed(6)
  target.elements.ketelitian.value = String(Math.round(accuracy))
  target.elements.sumber.value = 'BROWSER'
}

// Coordinates that somebody changes by hand are no longer the phone's.
for (const typed of document.querySelectorAll('input[name=lintang], input[name=bujur]')) {
  typed.addEventListener('input', () => {
    typed.form.elements.sumber.value = 'TYPED'
  })
}
