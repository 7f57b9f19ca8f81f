import { createAll, CharacterCount, Radios, Checkboxes } from 'govuk-frontend'
import { searchLongLists } from './lists.js'

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
  }
}

let latest = 0

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
  const form = fields.closest('form')
  const body = new FormData(form)
  for (const [name, value] of [...body]) {
    if (value instanceof File) {
      body.delete(name)
    }
  }
  body.set('action', 'refresh')
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(body), headers: { Accept: 'text/html' } })
  if (turn !== latest || !answer.ok || answer.redirected) {
    return
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-licet-fields]')
  const focused = document.activeElement?.id
  if (!fresh || typing(fields)) {
    return
  }
  fields.replaceChildren(...fresh.childNodes)
  for (const component of [CharacterCount, Radios, Checkboxes]) {
    createAll(component, undefined, fields)
  }
  searchLongLists(fields)
  if (focused) {
    document.getElementById(focused)?.focus()
  }
}

/** A text field in which somebody is writing is not taken away; leaving it will bring the next change. */
function typing (fields) {
  const at = document.activeElement
  return fields.contains(at) && at.matches('input:not([type=radio],[type=checkbox]), textarea') && at.value !== at.defaultValue
}
