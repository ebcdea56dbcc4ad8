// Photos that wait on this device for a connection (IndexedDB). Each belongs to a draft: an account and a visit.

const DATABASE = 'ceklembaga'
const STORE = 'foto'
const LONGEST_WAIT_MS = 30 * 86_400_000

/** The store, or null where the browser keeps nothing (a private window, storage switched off). */
export async function openPhotos() {
  try {
    const database = await opened()
    await tidy(database)
    return storeOf(database)
  } catch {
    return null
  }
}

function storeOf(database) {
  const run = (mode, work) => within(database, mode, work)
  return {
    /** Refused with QuotaExceededError where the device has no room. */
    add: (photo) => run('readwrite', (store) => store.add(photo)),
    put: (photo) => run('readwrite', (store) => store.put(photo)),
    get: (id) => run('readonly', (store) => store.get(id)),
    list: (draft) => run('readonly', (store) => store.index('draf').getAll(draft)),
    remove: (id) => run('readwrite', (store) => store.delete(id)),
    forget: async (draft) => {
      for (const id of await run('readonly', (store) => store.index('draf').getAllKeys(draft)))
        await run('readwrite', (store) => store.delete(id))
    },
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true })
      store.createIndex('draf', 'draf')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
}

// What is kept is kept once the transaction has ended, not before.
function within(database, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode)
    const request = work(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error ?? request.error)
    transaction.onabort = () => reject(transaction.error ?? request.error)
  })
}

/** What nobody came back for within a month goes. */
async function tidy(database) {
  const oldest = Date.now() - LONGEST_WAIT_MS
  const all = await within(database, 'readonly', (store) => store.getAll())
  for (const { id, disimpan } of all)
    if (disimpan < oldest) await within(database, 'readwrite', (store) => store.delete(id))
}
