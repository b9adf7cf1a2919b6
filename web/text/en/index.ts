import type { Text } from '../zh-CN/index.ts'
import { frame } from './frame.ts'
import { inbox } from './inbox.ts'

export const en: Text = { frame, inbox }
