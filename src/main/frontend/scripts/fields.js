import { createAll, CharacterCount, Radios, Checkboxes } from 'govuk-frontend'
import { searchLongLists } from './lists.js'
import { savingEnded } from './saving.js'

/**
 * Fields come and go with the answers. The server decides which: when a field changes that others depend on, the form
 * is sent with `action=refresh` and the fields that come back take the place of those that are there. What is typed and
 * the place of the cursor stay.
 */
export function keepFieldsFresh (page) {
  for (const fields of page.querySelectorAll('[data-licet-fields]')) {
    fields.addEventListener('change', event => {
      if (event.target.closest('[data-licet-live]')) {
        refresh(fields)
      }
    })
    fields.addEventListener('click', event => {
      const button = event.target.closest('[data-licet-find]')
      if (button && !hasChosenFiles(fields)) {
        event.preventDefault()
        find(fields, button)
      }
    })
  }
}

let latest = 0

/** A file that is chosen goes with the whole page only: then the button sends it as it does without scripts. */
function hasChosenFiles (fields) {
  return [...fields.querySelectorAll('input[type=file]')].some(input => input.files.length > 0)
}

/** The server looks it up and fills the fields; what it says of it is announced, and the cursor stays at the button. */
async function find (fields, button) {
  const turn = ++latest
  const id = button.id
  fields.setAttribute('aria-busy', 'true')
  try {
    await savingEnded(button.form)
    const fresh = await answer(fields, button.value)
    if (!fresh || fresh.querySelector('[data-licet-elsewhere]')) {
      button.form.requestSubmit(button)
    } else if (turn === latest) {
      put(fields, fresh)
      seen(fields, fresh)
      document.getElementById(id)?.focus()
      announce(fields, fields.querySelector('.licet-found')?.textContent ?? '')
    }
  } catch {
    fields.ownerDocument.getElementById(id)?.form.requestSubmit(button)
  } finally {
    fields.removeAttribute('aria-busy')
  }
}

/** A region that was there before is what screen readers listen to. */
function announce (fields, text) {
  let region = fields.parentElement.querySelector('[data-licet-said]')
  if (!region) {
    region = Object.assign(document.createElement('div'), { className: 'govuk-visually-hidden' })
    region.dataset.licetSaid = ''
    region.setAttribute('aria-live', 'polite')
    fields.after(region)
  }
  setTimeout(() => { region.textContent = text }, 100)
}

async function refresh (fields) {
  const turn = ++latest
  fields.setAttribute('aria-busy', 'true')
  try {
    await bring(fields, turn)
  } catch {
    // without a connection the page goes on as it does without scripts
  } finally {
    if (turn === latest) {
      fields.removeAttribute('aria-busy')
    }
  }
}

async function bring (fields, turn) {
  const fresh = await answer(fields, 'refresh')
  if (turn !== latest) {
    return
  }
  const focused = document.activeElement?.id
  if (!fresh || typing(fields)) {
    return
  }
  put(fields, fresh)
  if (focused) {
    document.getElementById(focused)?.focus()
  }
}

/** The page as the server answers it; null when that is another one. */
async function answer (fields, action) {
  const form = fields.closest('form')
  const body = new FormData(form)
  for (const [name, value] of [...body]) {
    if (value instanceof File) {
      body.delete(name)
    }
  }
  body.set('action', action)
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(body), headers: { Accept: 'text/html' } })
  if (!answer.ok || answer.redirected) {
    return null
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector('[data-licet-fields]') ? page : null
}

/** The mark by which the server knows what was seen; only after it saved, or another window's changes would count as seen. */
function seen (fields, page) {
  const mark = fields.closest('form').elements.namedItem('seen')
  const fresh = page.querySelector('[name=seen]')
  if (mark && fresh) {
    mark.value = fresh.value
  }
}

function put (fields, page) {
  fields.replaceChildren(...page.querySelector('[data-licet-fields]').childNodes)
  for (const component of [CharacterCount, Radios, Checkboxes]) {
    createAll(component, undefined, fields)
  }
  searchLongLists(fields)
}

/** A text field in which somebody is writing is not taken away; leaving it will bring the next change. */
function typing (fields) {
  const at = document.activeElement
  return fields.contains(at) && at.matches('input:not([type=radio],[type=checkbox]), textarea') && at.value !== at.defaultValue
}
