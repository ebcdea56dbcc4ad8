// The photos of a visit: kept on this device with time and place as soon as they are chosen, and sent one by one. The
// page does without this script what it does: there photos are uploaded by the form itself.
import { openPhotos } from './simpanan-foto.js'

const LARGEST = 10 * 1024 * 1024
const MOST = 20
const KINDS = ['image/jpeg', 'image/png', 'image/webp']
const NONE = { waiting: () => 0, send: () => Promise.resolve(true), forget: () => Promise.resolve() }

/** Takes over the form of photos of this page, if it has one and the browser keeps anything. */
export async function takePhotos() {
  const form = document.querySelector('form[data-foto]')
  if (!form) return forgetOnly()
  const words = JSON.parse(form.dataset.kata)
  const store = await openPhotos()
  const page = { form, words, store, draft: form.dataset.foto, list: form.querySelector('ul'), waiting: 0 }
  if (!store) {
    tell(page, words.unavailable)
    return NONE
  }
  for (const part of form.querySelectorAll('[data-tanpa-skrip]')) part.remove()
  form.querySelector('[data-foto-draf]').hidden = false
  listen(page)
  await show(page)
  return { waiting: () => page.waiting, send: () => sendAll(page), forget: store.forget }
}

async function forgetOnly() {
  const store = await openPhotos()
  return store ? { ...NONE, forget: store.forget } : NONE
}

function listen(page) {
  const input = page.form.querySelector('input[type=file]')
  input.accept = KINDS.join(',')
  input.required = false
  input.addEventListener('change', () => {
    const files = [...input.files]
    input.value = ''
    void keepAll(page, files)
  })
  page.form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (page.waiting === 0) tell(page, page.words.choose)
    else void sendAll(page).then((sent) => sent && location.assign('?hasil=foto'))
  })
}

async function keepAll(page, files) {
  tell(page, '')
  const added = []
  for (const file of files) {
    const id = await keepOne(page, file)
    if (id !== undefined) added.push(id)
  }
  await show(page)
  if (added.length > 0) await locate(page, added)
}

async function keepOne(page, file) {
  const { store, draft, words } = page
  const refusal = refusalOf(file, await store.list(draft))
  if (refusal) return tell(page, fill(words[refusal], { nama: file.name }))
  const { name, type, lastModified } = file
  const photo = { draf: draft, nama: name, tipe: type, waktu: new Date(lastModified).toISOString(), keterangan: '' }
  try {
    return await store.add({ ...photo, tempat: null, disimpan: Date.now(), isi: await file.arrayBuffer() })
  } catch {
    return tell(page, fill(words.full, { nama: name }))
  }
}

function refusalOf({ type, size }, kept) {
  if (!KINDS.includes(type)) return 'notPicture'
  if (size > LARGEST) return 'tooLarge'
  return kept.length >= MOST ? 'tooMany' : undefined
}

/** Asks once where the phone is; who says no has photos without a place. */
async function locate(page, ids) {
  const place = await position()
  for (const id of ids) {
    const photo = await page.store.get(id)
    if (photo) await page.store.put({ ...photo, tempat: place ?? 'TIDAK' })
  }
  await show(page)
}

function position() {
  if (!('geolocation' in navigator)) return Promise.resolve(null)
  return new Promise((resolve) => {
    const take = ({ coords: { latitude, longitude, accuracy } }) =>
      resolve({ lintang: latitude.toFixed(6), bujur: longitude.toFixed(6), ketelitian: String(Math.round(accuracy)) })
    const options = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 }
    navigator.geolocation.getCurrentPosition(take, () => resolve(null), options)
  })
}

async function show(page) {
  const photos = await page.store.list(page.draft)
  page.waiting = photos.length
  page.list.replaceChildren(...photos.map((photo) => itemOf(page, photo)))
  for (const photo of photos) void draw(page, photo)
}

function itemOf(page, photo) {
  const item = page.form.querySelector('template').content.firstElementChild.cloneNode(true)
  const { words } = page
  item.dataset.id = String(photo.id)
  item.querySelector('b').textContent = photo.nama
  const [time, place] = item.querySelectorAll('small')
  time.textContent = fill(words.taken, { waktu: timeText(photo.waktu) })
  place.textContent = placeText(photo.tempat, words)
  const caption = item.querySelector('input')
  caption.value = photo.keterangan
  caption.addEventListener('input', () => void describe(page, photo.id, caption.value))
  item.querySelector('button').addEventListener('click', () => {
    void page.store.remove(photo.id).then(() => show(page))
  })
  return item
}

async function describe({ store }, id, keterangan) {
  const photo = await store.get(id)
  if (photo) await store.put({ ...photo, keterangan })
}

function placeText(place, words) {
  if (place === null) return words.locating
  return place === 'TIDAK' ? words.noPlace : fill(words.located, { meter: place.ketelitian })
}

function timeText(instant) {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' }
  return `${new Intl.DateTimeFormat(document.documentElement.lang, style).format(new Date(instant))} WIB`
}

/** A small picture beside its name; a device that cannot draw one shows the name alone. */
async function draw({ list }, { id, tipe, isi }) {
  try {
    const bitmap = await createImageBitmap(new Blob([isi], { type: tipe }))
    const canvas = document.createElement('canvas')
    const side = Math.max(bitmap.width, bitmap.height)
    canvas.width = (bitmap.width / side) * 80
    canvas.height = (bitmap.height / side) * 80
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    list.querySelector(`[data-id="${String(id)}"] span`).replaceChildren(canvas)
  } catch {
    // The name alone.
  }
}

/** Sends what waits, one after another; what has arrived is forgotten at once. Answers whether nothing waits any more. */
async function sendAll(page) {
  if (page.isSending) return false
  page.isSending = true
  try {
    return await sendEach(page)
  } finally {
    page.isSending = false
    await show(page)
  }
}

async function sendEach(page) {
  const { store, draft, words } = page
  const photos = await store.list(draft)
  for (const [at, photo] of photos.entries()) {
    tell(page, fill(words.sending, { n: at + 1, jumlah: photos.length }))
    const problem = await sendOne(page, photo)
    if (problem !== undefined) {
      tell(page, fill(problem, { nama: photo.nama, jumlah: photos.length - at }))
      return false
    }
    await store.remove(photo.id)
  }
  tell(page, '')
  return true
}

/** What went wrong, in words; nothing when the photo has arrived. */
async function sendOne({ words }, photo) {
  try {
    const answer = await fetch(location.pathname, { method: 'POST', body: bodyOf(photo) })
    const { pathname, searchParams } = new URL(answer.url)
    if (pathname.startsWith('/masuk')) return words.signedOut
    if (answer.ok && (searchParams.get('hasil') ?? '').startsWith('foto')) return undefined
    return answer.status >= 500 ? words.cut : words.refused.replace('{sebab}', await reasonIn(answer))
  } catch {
    return words.cut
  }
}

function bodyOf({ nama, tipe, waktu, tempat, keterangan, isi }) {
  const body = new FormData()
  const place = tempat && tempat !== 'TIDAK' ? tempat : {}
  const fields = { maksud: 'foto', 'foto-keterangan': keterangan, 'foto-waktu': waktu, sumber: 'BROWSER', ...place }
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  body.set('berkas', new File([isi], nama, { type: tipe }))
  return body
}

async function reasonIn(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const found = page.querySelector('#berkas-galat, .ringkas-galat li, main p')
  return (found?.textContent ?? String(answer.status)).trim()
}

function tell({ form }, text) {
  form.querySelector('[data-foto-kabar]').textContent = text
}

function fill(text, values) {
  return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, String(value)), text)
}
