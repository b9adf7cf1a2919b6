import type { Text } from '../zh-CN/index.ts'

export const keys: Text['keys'] = {
  title: 'Keys',
  page: {
    title: 'On every page',
    search: 'Search pages, schools, teachers, clauses',
    primary:
      'Press the primary button of the dialogue; without one, that of the page at the upper right',
    escape: 'Close the dialogue; once more, clear the selection',
    list: 'Open this list',
  },
  picture: {
    title: 'In a picture (go there by Tab)',
    next: 'Next and previous mark',
    ends: 'First and last mark',
    select: 'Select this mark alone',
    space: 'Space',
    add: 'Add it to the selection, or take it out',
    click: 'click',
    addByHand: 'The same with the mouse',
    clear: 'Clear the selection',
    zoom: 'Map: nearer, farther, whole',
    wheel: 'wheel',
    zoomByHand: 'Zoom the map with the mouse; drag to pan',
    table: 'Show and hide the table',
  },
  trial: { title: 'Trial edits', undo: 'Undo', redo: 'Redo' },
}
