import Viewer from 'bpmn-js/lib/NavigatedViewer'

/** Shows the drawing of a process with what is passed and where it stands. */
export async function show (place) {
  const answer = await fetch(place.dataset.licetDrawing, { headers: { Accept: 'application/json' } })
  if (!answer.ok) {
    return
  }
  const drawing = await answer.json()
  const viewer = new Viewer({ container: place })
  await viewer.importXML(drawing.xml)
  const canvas = viewer.get('canvas')
  canvas.zoom('fit-viewport', 'auto')
  drawing.passed.forEach(id => mark(canvas, id, 'licet-passed'))
  drawing.active.forEach(id => mark(canvas, id, 'licet-active'))
}

function mark (canvas, id, name) {
  try {
    canvas.addMarker(id, name)
  } catch {
    // the element is of a called process, which this drawing does not show
  }
}
