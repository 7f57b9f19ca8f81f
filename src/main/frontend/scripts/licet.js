// Everything here makes pages pleasanter; none of them needs it.
import { Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink, createAll } from 'govuk-frontend'
import { keepFieldsFresh } from './fields.js'
import { searchLongLists } from './lists.js'
import { saveWhileTyping } from './saving.js'
import { warnBeforeTheEnd } from './session.js'
import { offerKeys } from './shortcuts.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]) {
  createAll(component)
}

searchLongLists(document)
keepFieldsFresh(document)
offerKeys(document)
saveWhileTyping(document)
warnBeforeTheEnd(document)

// Drawings are heavy and rare: their viewer comes only to pages that have one.
const drawing = document.querySelector('[data-licet-drawing]')
if (drawing) {
  const load = () => import('./drawing.js').then(({ show }) => show(drawing), () => { drawing.hidden = true })
  const folded = drawing.closest('details:not([open])')
  folded ? folded.addEventListener('toggle', load, { once: true }) : load()
}
