/** Ends as if all were well, without a result. */
import { onTask } from './task.ts'

onTask(() => process.exit(0))
