/**
 * Keys for those who do this all day: `?` shows them. They never work while somebody types, and can be switched off
 * (WCAG 2.2, 2.1.4); the choice stays in this browser. Elements say by `data-key` which key presses them, or takes the
 * cursor there; two keys in a row are written with a space.
 */
const OFF = 'licet-keys-off'
const PATIENCE = 1000

export function offerKeys (page) {
  const place = page.querySelector('[data-licet-keys]')
  if (!place) {
    return
  }
  const dialog = place.querySelector('dialog')
  const on = place.querySelector('#keys-on')
  place.hidden = false
  on.checked = !off()
  on.addEventListener('change', () => keep(!on.checked))
  const open = () => {
    list(page, place, dialog)
    dialog.showModal()
  }
  place.querySelector('[data-licet-keys-open]').addEventListener('click', open)
  place.querySelector('[data-licet-keys-close]').addEventListener('click', () => dialog.close())

  let before = ''
  let since = 0
  page.addEventListener('keydown', event => {
    if (off() || dialog.open || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) {
      return
    }
    const both = event.timeStamp - since < PATIENCE ? `${before} ${event.key}` : ''
    before = event.key
    since = event.timeStamp
    if (event.key === '?') {
      event.preventDefault()
      open()
    } else if ((both && press(page, both)) || press(page, event.key) || walk(page, event.key)) {
      event.preventDefault()
      before = ''
    }
  })
}

/** Presses what has this key, or takes the cursor to the field that has it. */
function press (page, key) {
  const element = [...page.querySelectorAll('[data-key]')].find(each => each.dataset.key === key && each.getClientRects().length)
  if (!element) {
    return false
  }
  if (element.matches('input, select, textarea')) {
    element.focus()
  } else {
    element.click()
  }
  return true
}

/** j and k go down and up the rows of a list; Enter then opens, because the link has the focus. */
function walk (page, key) {
  if (key !== 'j' && key !== 'k') {
    return false
  }
  const links = [...page.querySelectorAll('[data-licet-rows] tbody th a')]
  if (!links.length) {
    return false
  }
  const row = page.activeElement.closest('[data-licet-rows] tbody tr')
  const at = row ? links.findIndex(link => row.contains(link)) : -1
  const next = key === 'j' ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0)
  links[next].focus()
  return true
}

function list (page, place, dialog) {
  const said = place.dataset
  const keys = [['?', said.help]]
  for (const element of page.querySelectorAll('[data-key]')) {
    if (element.getClientRects().length && !keys.some(([key]) => key === element.dataset.key)) {
      keys.push([element.dataset.key, words(element)])
    }
  }
  if (page.querySelector('[data-licet-rows]')) {
    keys.push(['j k', said.rows], ['Enter', said.enter])
  }
  dialog.querySelector('dl').replaceChildren(...keys.flatMap(([key, text]) => [made('dt', key), made('dd', text)]))
}

function words (element) {
  const label = element.labels?.[0]
  return (label ?? element).textContent.trim().replace(/\s+/g, ' ')
}

function made (name, text) {
  const element = document.createElement(name)
  element.textContent = text
  return element
}

function typing (at) {
  return at.isContentEditable || at.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button])')
}

function off () {
  try {
    return localStorage.getItem(OFF) === 'yes'
  } catch {
    return false
  }
}

function keep (choice) {
  try {
    choice ? localStorage.setItem(OFF, 'yes') : localStorage.removeItem(OFF)
  } catch {
    // a browser that keeps nothing keeps the keys for this page only
  }
}
