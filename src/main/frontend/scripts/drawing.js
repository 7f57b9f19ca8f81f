import Viewer from 'bpmn-js/lib/NavigatedViewer'

const READABLE = 0.75

/** Shows the drawing of a process with what is passed and where it stands. */
export async function show (place) {
  const answer = await fetch(place.dataset.licetDrawing, { headers: { Accept: 'application/json' } }).catch(() => undefined)
  if (!answer?.ok) {
    place.hidden = true // the list beside it says all
    return
  }
  const drawing = await answer.json()
  const viewer = new Viewer({ container: place })
  leaveOut(place)
  try {
    await viewer.importXML(drawing.xml)
  } catch {
    // a process may come without a picture
    viewer.destroy()
    place.hidden = true
    return
  }
  await room(place)
  const canvas = viewer.get('canvas')
  canvas.resized() // it remembers the size of before
  canvas.zoom('fit-viewport', 'auto')
  drawing.passed.forEach(id => mark(viewer, id, 'licet-passed', '\u2713'))
  drawing.active.forEach(id => mark(viewer, id, 'licet-active', '\u25b6'))
  lookAt(viewer, drawing.active[0])
  leaveOut(place)
}

/** Waits until the place is seen: nothing can be fitted into one that was folded or hidden meanwhile. */
function room (place) {
  return new Promise(resolve => {
    new ResizeObserver((sizes, observer) => {
      const { width, height } = sizes.at(-1).contentRect
      if (width > 0 && height > 0) {
        observer.disconnect()
        resolve()
      }
    }).observe(place)
  })
}

/** The list beside the drawing says the same; nobody has to tab through the picture. */
function leaveOut (place) {
  for (const each of place.querySelectorAll('svg, a, [tabindex]')) {
    each.setAttribute('tabindex', '-1')
  }
}

/** A sign beside the colour, for those who do not tell colours apart. */
function mark (viewer, id, name, sign) {
  const element = viewer.get('elementRegistry').get(id)
  if (!element) {
    return // it is of a called process, which this drawing does not show
  }
  viewer.get('canvas').addMarker(id, name)
  if (!element.waypoints) {
    const html = document.createElement('span')
    html.className = `licet-sign ${name}`
    html.textContent = sign
    viewer.get('overlays').add(id, { position: { top: -12, left: -12 }, html })
  }
}

/** Large drawings are shown where the file stands, in a size that can be read. */
function lookAt (viewer, id) {
  const canvas = viewer.get('canvas')
  if (id && canvas.zoom() < READABLE && viewer.get('elementRegistry').get(id)) {
    canvas.zoom(READABLE)
    canvas.scrollToElement(id)
  }
}
