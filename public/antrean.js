// Shortcuts of the officers' queue: J K X Enter / ?. Off until somebody turns them on (WCAG 2.1.4); the page works
// without them.
'use strict'
;(() => {
  const box = document.querySelector('[data-pintasan]')
  const rows = [...document.querySelectorAll('[data-baris] tbody tr')]
  if (!box) return
  const button = box.querySelector('button')
  const help = box.querySelector('p')
  const words = { off: button.dataset.mati, on: help.dataset.nyala }
  let isOn = read()
  let at = -1
  box.hidden = false
  show()

  button.addEventListener('click', () => {
    isOn = !isOn
    try {
      localStorage.setItem('pintasan', isOn ? '1' : '0')
    } catch {
      // a browser that keeps nothing forgets the choice
    }
    show()
  })

  document.addEventListener('keydown', (event) => {
    if (!isOn || isWithModifier(event) || isTyping(event.target)) return
    const act = ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (act && act(event) !== false) event.preventDefault()
  })

  const ACTS = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    x: () => {
      const box = rows[at]?.querySelector('input[type=checkbox]')
      if (!box) return false
      box.checked = !box.checked
      box.dispatchEvent(new Event('change', { bubbles: true }))
    },
    Enter: (event) => {
      if (event.target.closest('a, button, input, select, summary') || at < 0) return false
      rows[at].querySelector('a.no').click()
    },
    '/': () => document.querySelector('#kq')?.focus(),
    '?': () => help.scrollIntoView({ block: 'nearest' }),
  }

  function go(to) {
    if (rows.length === 0) return false
    at = Math.max(0, Math.min(rows.length - 1, to))
    rows[at].querySelector('input[type=checkbox]').focus()
    rows[at].scrollIntoView({ block: 'nearest' })
  }

  function show() {
    button.setAttribute('aria-pressed', String(isOn))
    button.textContent = isOn ? words.on : words.off
    help.hidden = !isOn
  }

  function read() {
    try {
      return localStorage.getItem('pintasan') === '1'
    } catch {
      return false
    }
  }

  function isWithModifier({ ctrlKey, metaKey, altKey }) {
    return ctrlKey || metaKey || altKey
  }

  function isTyping(element) {
    if (!(element instanceof HTMLElement)) return false
    return element.isContentEditable || element.matches('textarea, select, input:not([type=checkbox]):not([type=radio])')
  }
})()
