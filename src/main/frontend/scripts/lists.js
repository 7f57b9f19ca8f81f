/** Long lists of choices can be searched by typing. */
export function searchLongLists (place) {
  const lists = place.querySelectorAll('select[data-licet-autocomplete]')
  if (lists.length) {
    import('accessible-autocomplete').then(
      ({ default: autocomplete }) => lists.forEach(list => enhance(autocomplete, list)),
      () => {} // the list can be used as it is
    )
  }
}

function enhance (autocomplete, select) {
  const id = select.id
  const said = select.dataset
  autocomplete.enhanceSelectElement({
    selectElement: select,
    defaultValue: select.value ? undefined : '',
    showAllValues: true,
    autoselect: false,
    confirmOnBlur: true,
    preserveNullOptions: true,
    tNoResults: () => said.noResults ?? '',
    tStatusQueryTooShort: length => said.tooShort ?? String(length),
    tStatusNoResults: () => said.noResults ?? '',
    tStatusResults: length => `${length} ${said.results ?? ''}`,
    tAssistiveHint: () => said.hint ?? '',
    onConfirm: choice => {
      const chosen = [...select.options].find(option => (option.textContent ?? '').trim() === choice)
      if (chosen) {
        select.value = chosen.value
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }
    }
  })
  document.getElementById(id)?.setAttribute('aria-describedby', select.getAttribute('aria-describedby') ?? '')
}
