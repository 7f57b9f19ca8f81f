const BEFORE = 2 * 60 * 1000

/**
 * Says two minutes before the end of a session that it ends, and lets a person stay. Asking the server for the page again
 * is what keeps the session; what is typed stays in the page, and is kept by the server too when it comes too late.
 */
export function warnBeforeTheEnd (page) {
  const place = page.querySelector('[data-licet-session]')
  if (!place) {
    return
  }
  const said = place.dataset
  const lasts = Number(said.licetSession) * 1000
  const dialog = page.createElement('dialog')
  const title = page.createElement('h2')
  const text = page.createElement('p')
  const stay = page.createElement('button')
  title.id = 'session-title'
  title.className = 'govuk-heading-m'
  title.textContent = said.licetSessionTitle
  text.className = 'govuk-body'
  text.textContent = said.licetSessionText
  stay.type = 'button'
  stay.className = 'govuk-button'
  stay.textContent = said.licetSessionStay
  dialog.className = 'licet-dialog'
  dialog.setAttribute('aria-labelledby', title.id)
  dialog.append(title, text, stay)
  place.append(dialog)

  let ending
  let over
  const begin = () => {
    clearTimeout(ending)
    clearTimeout(over)
    ending = setTimeout(() => dialog.showModal(), Math.max(lasts - BEFORE, 0))
    over = setTimeout(() => { text.textContent = said.licetSessionOver }, lasts)
  }
  stay.addEventListener('click', async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } }).catch(() => undefined)
    if (answer?.ok && !answer.redirected) {
      begin()
    }
    dialog.close()
  })
  // every answer of the server lengthens the session
  page.addEventListener('licet:answered', begin)
  begin()
}
