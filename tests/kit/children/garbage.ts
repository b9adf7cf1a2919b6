import { onTask, say } from './task.ts'

onTask(() => say({ kind: 'result', plan: '一切都好', record: null, trail: null }))
