import type { Text } from '../zh-CN/index.ts'

export const tour: Text['tour'] = {
  again: 'Three first steps',
  next: 'Next',
  back: 'Back',
  goOn: 'Go on with the sample',
  template: 'Download template',
  sentence: {
    title: 'Step 1: one sentence',
    words:
      'This sample county is made up and already planned. Read this sentence first: who moves, is it enough, by which rule. Click any number for its arithmetic.',
  },
  map: {
    title: 'Step 2: look and try',
    words:
      'Click an arrow or a school: the panel and the list follow. Try to move a teacher: every clause is recounted at once.',
  },
  own: {
    title: 'Step 3: your own county',
    words:
      'Download the template, fill it in and upload it: about 15 minutes to your first plan. The data do not leave your office.',
  },
}
