const AFTER = 2000
const AGAIN = 30000
const sending = new WeakMap()

/**
 * Keeps what is typed into a page of a draft, two seconds after a person stopped typing. The server keeps it as the
 * button "later" does, unless the page was changed in another window meanwhile: then nothing is overwritten. A failure
 * is said beside the buttons, and what is typed stays in the fields.
 */
export function saveWhileTyping (page) {
  const said = page.querySelector('[data-licet-saving]')
  const form = said?.closest('form')
  if (!form) {
    return
  }
  let kept = isTouched(form) ? undefined : typed(form)
  let waiting
  let stopped = false

  const later = after => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (form.querySelector('[aria-busy=true]')) {
        later(AFTER)
      } else if (!sending.has(form)) {
        sending.set(form, save().finally(() => sending.delete(form)))
      }
    }, after)
  }
  const save = async () => {
    const now = typed(form)
    if (stopped || now === kept) {
      return
    }
    const answer = await send(form)
    said.classList.toggle('licet-saving--wrong', !answer.seen)
    say(said, answer.word ?? (answer.out ? said.dataset.licetOut : said.dataset.licetFailed))
    if (answer.seen) {
      kept = now
      form.elements.namedItem('seen').value = answer.seen
      page.dispatchEvent(new Event('licet:answered'))
      if (typed(form) !== kept) {
        later(AFTER)
      }
    } else if (answer.word || answer.out) {
      // a person decides now: the buttons show both, or lead through the login with what is typed
      stopped = true
    } else {
      later(AGAIN)
    }
  }

  form.addEventListener('input', () => later(AFTER))
  form.addEventListener('change', () => later(AFTER))
  form.addEventListener('submit', event => {
    clearTimeout(waiting)
    stopped = true
    if (sending.has(form)) {
      event.preventDefault()
      savingEnded(form).then(() => form.requestSubmit(event.submitter))
    }
  })
  window.addEventListener('pageshow', () => { stopped = false })
  if (kept === undefined) {
    later(AFTER)
  }
}

/** What is on its way changes what the server has seen of the page: others wait for it. */
export async function savingEnded (form) {
  await sending.get(form)
}

/** Whether somebody typed before this script was there, or the browser brought back what was typed. */
function isTouched (form) {
  return [...form.elements].some(field => field.matches('input[type=radio], input[type=checkbox]')
    ? field.checked !== field.defaultChecked
    : field.matches('input:not([type=hidden], [type=file]), textarea') && field.value !== field.defaultValue)
}

/** What stands in the fields, without files: those are sent by the buttons. */
function typed (form) {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && name !== 'seen' && name !== '_csrf') {
      body.append(name, value)
    }
  }
  return body.toString()
}

/** Read aloud when it changes only, which is once a minute at most. */
function say (place, text) {
  if (place.textContent !== text) {
    place.textContent = text
  }
}

/**
 * What the server says: `seen` when it kept the page, `word` in its own words, `out` when it knows the person no more;
 * nothing of these where something failed on the way.
 */
async function send (form) {
  const body = new URLSearchParams(typed(form))
  for (const name of ['seen', '_csrf']) {
    body.set(name, form.elements.namedItem(name).value)
  }
  body.set('action', 'keep')
  try {
    // not `form.action`: that is the buttons of this name
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, headers: { Accept: 'text/html' } })
    const there = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-licet-word]')
    return { word: there?.textContent, seen: there?.dataset.licetKept, out: answer.status === 403 || answer.redirected }
  } catch {
    return {}
  }
}
