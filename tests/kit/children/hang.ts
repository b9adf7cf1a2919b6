/** Never comes back, not even to its event loop. */
import { onTask } from './task.ts'

onTask(() => {
  for (;;);
})
