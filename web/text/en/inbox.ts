import type { Text } from '../zh-CN/index.ts'

export const inbox: Text['inbox'] = {
  mine: 'For me to do',
  others: 'Waiting for others',
  nothing: 'Nothing to do.',
  due: (day) => `due ${day}`,
  overdue: 'overdue',
  open: 'Open',
  look: 'Look',
  owners: {
    personnel: 'Personnel',
    leadership: 'Leadership',
    auditor: 'Auditor',
    schools: 'Schools',
    establishment: 'Establishment office',
    'human-resources': 'Human resources bureau',
    supervision: 'Inspectorate',
  },
}
