import { onTask } from './task.ts'

onTask(() => process.abort())
